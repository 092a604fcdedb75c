import proto from '@temporalio/proto';
import type { EngineHistory } from '../contract/audit/engine.ts';

type HistoryEvent = proto.temporal.api.history.v1.IHistoryEvent;
type Payloads = proto.temporal.api.common.v1.IPayloads;

/** One event of Temporal's history in a line: which, when, and of what. */
export function engineEvent(run: string, event: HistoryEvent): EngineHistory['events'][number] {
  const type = proto.temporal.api.enums.v1.EventType[event.eventType ?? 0] ?? 'UNSPECIFIED';
  const { seconds, nanos } = event.eventTime ?? {};
  return {
    run,
    id: Number(event.eventId),
    type: type.replace(/^EVENT_TYPE_/, ''),
    at: new Date(Number(seconds ?? 0) * 1000 + Math.floor((nanos ?? 0) / 1e6)).toISOString(),
    name: nameOf(event) ?? null,
    act: event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.meta?.updateId ?? null,
  };
}

/** What an event is about: the workflow, the Update, the signal, the activity or the timer that it names. */
function nameOf(event: HistoryEvent): string | undefined {
  const named =
    event.workflowExecutionStartedEventAttributes?.workflowType?.name ??
    event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.name ??
    event.workflowExecutionSignaledEventAttributes?.signalName ??
    event.activityTaskScheduledEventAttributes?.activityType?.name ??
    event.timerStartedEventAttributes?.timerId ??
    event.timerFiredEventAttributes?.timerId ??
    event.timerCanceledEventAttributes?.timerId;
  const marker = event.markerRecordedEventAttributes;
  return named ?? (marker ? (localActivity(marker.details?.['data']) ?? marker.markerName ?? undefined) : undefined);
}

/** A local activity leaves a marker, which has its name in its data. */
function localActivity(payloads: Payloads | undefined): string | undefined {
  const [data] = payloads?.payloads ?? [];
  try {
    const told = JSON.parse(Buffer.from(data?.data ?? []).toString()) as { readonly activity_type?: string };
    return told.activity_type;
  } catch {
    return undefined;
  }
}

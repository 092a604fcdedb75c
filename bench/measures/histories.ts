import proto from '@temporalio/proto';
import { caseWorkflowId } from '../../workflows/durable/messages.ts';
import type { Stand, Subject } from '../stand.ts';

const {
  EVENT_TYPE_WORKFLOW_TASK_COMPLETED: task,
  EVENT_TYPE_MARKER_RECORDED: marker,
  EVENT_TYPE_ACTIVITY_TASK_SCHEDULED: activity,
  EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_COMPLETED: update,
} = proto.temporal.api.enums.v1.EventType;

/** What one decision left in the engine's history. Local activities are the markers; `activities` are those that travel by a queue. */
export interface PerDecision {
  readonly updates: number;
  readonly localActivities: number;
  readonly activities: number;
  readonly workflowTasks: number;
  /** Events and bytes of the whole case's history. */
  readonly events: number;
  readonly bytes: number;
}

/** Takes a few cases through, one after the other, and counts what came after the opening's answer; two decisions each. */
export async function perDecision(stand: Stand, subject: Subject, cases = 5): Promise<PerDecision> {
  const counts = new Map<unknown, number>();
  let events = 0;
  let bytes = 0;
  for (let done = 0; done < cases; done++) {
    const walk = stand.walk(subject);
    await walk.opens();
    const handle = stand.client.workflow.getHandle(caseWorkflowId(walk.caseId));
    const opened = (await handle.fetchHistory()).events?.length ?? 0;
    await walk.departmentManagerSigns();
    await walk.generalManagerSigns();
    await handle.result();
    const history = await handle.fetchHistory();
    for (const { eventType } of history.events?.slice(opened) ?? [])
      counts.set(eventType, (counts.get(eventType) ?? 0) + 1);
    events += history.events?.length ?? 0;
    bytes += Number((await handle.describe()).historySize ?? 0);
  }
  const each = (type: unknown) => (counts.get(type) ?? 0) / (2 * cases);
  return {
    updates: each(update),
    localActivities: each(marker),
    activities: each(activity),
    workflowTasks: each(task),
    events: events / cases,
    bytes: bytes / cases,
  };
}

import { isGrpcServiceError, type Client } from '@temporalio/client';
import { caseWorkflowId } from '../../workflows/durable/messages.ts';
import type { EngineHistory } from '../contract/audit/engine.ts';
import type { Deps } from '../deps.ts';
import { No } from '../no.ts';
import { engineEvent } from './engine-event.ts';

type Run = EngineHistory['runs'][number];
type Shown = EngineHistory['events'][number];

/** As many events as are shown at most, and how many are fetched at a time. */
const most = 2_000;
const pageSize = 500;

/** Temporal's own history of a case, every run of it, the earliest first; throws `unavailable` when Temporal does not answer. */
export async function readEngine(
  { temporal, config }: Pick<Deps, 'temporal' | 'config'>,
  caseId: string,
): Promise<EngineHistory> {
  try {
    return await temporal.withDeadline(Date.now() + config.ANSWER_WITHIN_MS, () => histories(temporal, caseId));
  } catch (failure) {
    const cause = failure instanceof Error ? (failure.cause ?? failure) : failure;
    throw new No('unavailable', {
      detail: isGrpcServiceError(cause) ? `Temporal: ${cause.code}` : 'Temporal did not answer.',
    });
  }
}

async function histories(client: Client, caseId: string): Promise<EngineHistory> {
  const workflowId = caseWorkflowId(caseId);
  const kept: Run[] = [];
  const events: Shown[] = [];
  let cut = false;
  for (const run of await runsOf(client, workflowId)) {
    const some = await eventsOf(client, workflowId, run.run, most - events.length);
    if (!some) continue;
    kept.push(run);
    events.push(...some.events);
    cut ||= some.cut;
  }
  return { state: kept.length > 0 ? 'kept' : 'gone', runs: kept, events, cut };
}

/** The list of runs lags a second behind; the latest one is asked for by itself. */
async function runsOf(client: Client, workflowId: string): Promise<Run[]> {
  const runs = new Map<string, Run>();
  for await (const found of client.workflow.list({ query: `WorkflowId = '${workflowId}'` }))
    runs.set(found.runId, asRun(found));
  const latest = await client.workflow.getHandle(workflowId).describe().catch(unlessGone);
  if (latest) runs.set(latest.runId, asRun(latest));
  return [...runs.values()].sort((one, other) => one.startedAt.localeCompare(other.startedAt));
}

const asRun = (run: {
  runId: string;
  type: string;
  status: { name: string };
  startTime: Date;
  closeTime?: Date | undefined;
}): Run => ({
  run: run.runId,
  type: run.type,
  status: run.status.name,
  startedAt: run.startTime.toISOString(),
  closedAt: run.closeTime?.toISOString() ?? null,
});

/** A run's events up to a number; undefined when the engine no longer keeps the run. */
async function eventsOf(
  client: Client,
  workflowId: string,
  runId: string,
  limit: number,
): Promise<{ events: Shown[]; cut: boolean } | undefined> {
  const events: Shown[] = [];
  let nextPageToken: Uint8Array = new Uint8Array();
  while (events.length < limit) {
    const page = await client.workflowService
      .getWorkflowExecutionHistory({
        namespace: client.options.namespace,
        execution: { workflowId, runId },
        maximumPageSize: Math.min(pageSize, limit - events.length),
        nextPageToken,
      })
      .catch(unlessGone);
    if (!page) return undefined;
    events.push(...(page.history?.events ?? []).map((event) => engineEvent(runId, event)));
    nextPageToken = page.nextPageToken;
    if (nextPageToken.length === 0) return { events: events.slice(0, limit), cut: events.length > limit };
  }
  return { events: events.slice(0, limit), cut: true };
}

/** gRPC's code for what is not there. */
const notFound = 5;

function unlessGone(failure: unknown): undefined {
  const cause = failure instanceof Error && failure.name === 'WorkflowNotFoundError' ? { code: notFound } : failure;
  if ((cause as { readonly code?: unknown }).code !== notFound) throw failure;
}

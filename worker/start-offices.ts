import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { mailRoomWorkflowId, officeWorkflowId, reconcilerWorkflowId } from '../workflows/durable/messages.ts';
import { scheduleDuties } from './schedule-duties.ts';

const longestPause = 15_000;

/** What the standing workflows are started with. */
export interface Standing {
  readonly taskQueue: string;
  readonly reconcileEveryMs: number;
}

/**
 * Sees to it that every company has its General Manager's office and that there are one mail room and one reconciler: also for a company that
 * is loaded later, also when the engine has lost its store.
 */
export async function keepOfficesOpen(
  client: Client,
  pool: Pool,
  standing: Standing,
  ended: AbortSignal,
): Promise<void> {
  const every = Math.min(longestPause, standing.reconcileEveryMs);
  while (!ended.aborted) {
    await startOffices(client, pool, standing).catch((failure: unknown) => {
      process.stderr.write(`the offices could not be started: ${String(failure)}\n`);
    });
    await pause(every, undefined, { signal: ended }).catch(() => undefined);
  }
}

/** Starts and schedules what does not run yet; what runs already goes on. */
async function startOffices(client: Client, pool: Pool, { taskQueue, reconcileEveryMs }: Standing): Promise<void> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM company');
  const offices = rows.map(({ id }) => ['office', officeWorkflowId(id), [{ company: id }]] as const);
  const ones = [
    ['mailRoom', mailRoomWorkflowId, []],
    ['reconciler', reconcilerWorkflowId, [{ everyMs: reconcileEveryMs }]],
  ] as const;
  for (const [type, workflowId, args] of [...offices, ...ones])
    await client.workflow.start(type, {
      workflowId,
      taskQueue,
      args: [...args],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  await scheduleDuties(client, pool, taskQueue);
}

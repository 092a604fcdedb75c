import type { PoolClient } from 'pg';
import { personOf } from '../../domain/actor.ts';
import type { Event } from '../../domain/events.ts';
import type { RegisterEntry } from '../../domain/register.ts';
import { projectHead } from '../filing/project-head.ts';
import { project } from '../filing/project.ts';
import { writeSlips, type Chasing } from '../office/issue.ts';
import { markRead } from '../office/read-copy.ts';

/** The tables that are a fold of the journal and of the office's register. */
export const projections = [
  'case_file',
  'task',
  'inbox',
  'rung',
  'outbox',
  'slip',
  'account_entry',
  'absence',
  'deputy',
  'copy',
] as const;

/**
 * Folds journal and register anew into temporary tables that stand before the real ones for this connection, with the very functions that
 * filing and the office use. The transaction should be a repeatable read on a connection of its own.
 */
export async function rebuildAside(client: PoolClient): Promise<void> {
  for (const table of projections) {
    await client.query(`CREATE TEMPORARY TABLE ${table} (LIKE public.${table} INCLUDING ALL) ON COMMIT DROP`);
  }
  // what holds between cases holds in the end, whichever is folded first
  await client.query('SET CONSTRAINTS ALL DEFERRED');
  const { rows } = await client.query<{ case_id: string }>(
    'SELECT case_id FROM public.journal WHERE seq = 1 ORDER BY case_id',
  );
  for (const { case_id } of rows) await rebuildCase(client, case_id);
  await rebuildSlips(client);
}

async function rebuildCase(client: PoolClient, caseId: string): Promise<void> {
  const { rows } = await client.query<{ canonical: string; hash: string }>(
    'SELECT canonical, hash FROM public.journal WHERE case_id = $1 ORDER BY seq',
    [caseId],
  );
  const events = rows.map(({ canonical }) => JSON.parse(canonical) as Event);
  const [opened] = events;
  if (opened?.kind !== 'case-opened') throw new Error(`the journal of case ${caseId} does not begin with its opening`);
  const place = { caseId, company: opened.company, process: opened.process };
  for (const event of events) await project(client, place, event);
  await projectHead(client, caseId, events, rows.at(-1)?.hash ?? '');
}

async function rebuildSlips(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ canonical: string }>(
    'SELECT canonical FROM public.register ORDER BY company, seq',
  );
  for (const entry of rows.map(({ canonical }) => JSON.parse(canonical) as RegisterEntry)) {
    if (entry.kind === 'slip-acknowledged') {
      await client.query('UPDATE slip SET acknowledged_at = $3 WHERE company = $1 AND seq = $2', [
        entry.company,
        entry.slip,
        new Date(entry.at).toISOString(),
      ]);
    } else if (entry.kind === 'copy-read') {
      await markRead(client, { ...entry, keeper: personOf(entry.actor) ?? '' });
    } else await rebuildSlip(client, entry);
  }
}

async function rebuildSlip(client: PoolClient, entry: Chasing): Promise<void> {
  const { caseId, task, rung } = entry;
  const { rows } = await client.query<{ step: string }>(
    `WITH issued AS (DELETE FROM rung WHERE case_id = $1 AND task = $2 AND rung = $3)
     SELECT step FROM task WHERE case_id = $1 AND seq = $2`,
    [caseId, task, rung],
  );
  await writeSlips(client, entry.company, entry.at, [entry], [{ step: rows[0]?.step ?? '' }]);
}

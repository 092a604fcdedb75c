import type { PoolClient } from 'pg';
import type { Event } from '../../domain/events.ts';
import { iso, run } from './place.ts';

/** Moves the case's row to the new head: how far the journal goes, its hash, the outcome. */
export async function projectHead(
  client: PoolClient,
  caseId: string,
  events: readonly Event[],
  hash: string,
): Promise<void> {
  const last = events.at(-1);
  if (!last) return;
  const closed = events.find((event) => event.kind === 'case-closed');
  await run(
    client,
    'project-head',
    `WITH unparked AS (DELETE FROM parked_case WHERE case_id = $1)
     UPDATE case_file SET head = $2, head_hash = $3, changed_at = $4, outcome = $5, closed_at = $6 WHERE id = $1`,
    [caseId, last.seq, hash, iso(last.at), closed?.outcome ?? null, closed ? iso(closed.at) : null],
  );
}

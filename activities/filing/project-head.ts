import type { PoolClient } from 'pg';
import type { Event } from '../../domain/events.ts';
import { iso, run } from './place.ts';

/** Moves the case's row to the new head: how far the journal goes, its hash, the form that binds now, the outcome. */
export async function projectHead(
  client: PoolClient,
  caseId: string,
  events: readonly Event[],
  hash: string,
): Promise<void> {
  const last = events.at(-1);
  if (!last) return;
  const submitted = events.findLast((event) => event.kind === 'form-submitted');
  const closed = events.find((event) => event.kind === 'case-closed');
  await run(
    client,
    'project-head',
    `WITH unparked AS (DELETE FROM parked_case WHERE case_id = $1)
     UPDATE case_file SET head = $2, head_hash = $3, changed_at = $4, outcome = $5, closed_at = $6,
       form = coalesce($7, form), form_digest = coalesce($8, form_digest), rule_digest = coalesce($9, rule_digest)
     WHERE id = $1`,
    [
      caseId,
      last.seq,
      hash,
      iso(last.at),
      closed?.outcome ?? null,
      closed ? iso(closed.at) : null,
      submitted ? JSON.stringify(submitted.form) : null,
      submitted?.formDigest ?? null,
      submitted?.ruleDigest ?? null,
    ],
  );
}

import type { Pool, PoolClient } from 'pg';
import type { Event } from '../../domain/events.ts';
import { fold } from '../../domain/fold.ts';
import { emptyState } from '../../domain/state.ts';
import type { Stored } from '../../workflows/desk/engine.ts';

/** The events of a case from `from` on, as they were filed. */
export async function journalOf(client: Pool | PoolClient, caseId: string, from = 1): Promise<Event[]> {
  const { rows } = await client.query<{ canonical: string }>({
    name: 'journal-of',
    text: 'SELECT canonical FROM journal WHERE case_id = $1 AND seq >= $2 ORDER BY seq',
    values: [caseId, from],
  });
  return rows.map(({ canonical }) => {
    const { caseId: _, ...event } = JSON.parse(canonical) as Event & { caseId: string };
    return event;
  });
}

/** The fold of a case's journal and the rules that its submissions name: all that a desk needs to go on. */
export async function stored(client: Pool | PoolClient, caseId: string): Promise<Stored> {
  const events = await journalOf(client, caseId);
  const state = events.reduce(fold, emptyState);
  const digests = events.flatMap((event) => ('ruleDigest' in event ? [event.ruleDigest] : []));
  const { rows } = await client.query<{ digest: string; rule: unknown }>(
    'SELECT digest, rule FROM rulebook WHERE company = $1 AND process = $2 AND digest = ANY($3)',
    [state.opened?.company, state.opened?.process, digests],
  );
  return { state, rules: Object.fromEntries(rows.map(({ digest, rule }) => [digest, rule])) };
}

import type { PoolClient } from 'pg';
import type { Event } from '../../domain/events.ts';
import { iso, run, type Place } from './place.ts';

type Sent = Extract<Event, { kind: 'copies-sent' }>;

/** P01. Each part goes to its keepers, who are told. */
export async function sendCopies(client: PoolClient, { caseId, company }: Place, event: Sent): Promise<void> {
  const rows = event.copies.flatMap(({ part }, index) =>
    (event.filled?.keepers[index] ?? []).map((keeper) => ({ part, keeper })),
  );
  await run(
    client,
    'send-copies',
    `WITH sent AS (SELECT part, keeper FROM json_to_recordset($3) AS r(part text, keeper text)),
     kept AS (
       INSERT INTO copy (case_id, seq, part, keeper, company, step, sent_at) SELECT $1, $2, part, keeper, $4, $5, $6 FROM sent)
     INSERT INTO outbox (case_id, seq, person, company, about, body, at)
     SELECT $1, $2, keeper, $4, 'copy', json_build_object('step', $5::text, 'parts', json_agg(part ORDER BY part)), $6
     FROM sent GROUP BY keeper`,
    [caseId, event.seq, JSON.stringify(rows), company, event.step, iso(event.at)],
  );
}

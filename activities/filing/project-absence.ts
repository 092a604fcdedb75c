import type { PoolClient } from 'pg';
import type { Event } from '../../domain/events.ts';
import { iso, run, type Place } from './place.ts';
import { settle } from './project-task.ts';

type Of<K extends Event['kind']> = Extract<Event, { kind: K }>;

/** P62. Somebody will be away; an absence that overlaps another is not booked. */
export async function bookAbsence(
  client: PoolClient,
  { caseId, company }: Place,
  event: Of<'absence-booked'>,
): Promise<void> {
  if (!event.filled?.done) return;
  await run(
    client,
    'book-absence',
    `INSERT INTO absence (case_id, seq, company, person, step, "from", "to") VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [caseId, event.seq, company, event.person, event.step, iso(event.from), iso(event.to)],
  );
}

/** P62. A colleague acts for the absent person within the period, unless he is away himself. */
export async function appointDeputy(
  client: PoolClient,
  { caseId, company }: Place,
  event: Of<'deputy-appointed'>,
): Promise<void> {
  if (!event.filled?.done) return;
  await run(
    client,
    'appoint-deputy',
    `INSERT INTO deputy (case_id, seq, company, step, absent, deputy, "from", "to") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [caseId, event.seq, company, event.step, event.absent, event.deputy, iso(event.from), iso(event.to)],
  );
}

/** The deputy's time is over before its end; an absence was never granted or was taken back, as if it had not been booked. */
export async function endPeriod(
  client: PoolClient,
  { caseId }: Place,
  event: Of<'absence-ended' | 'deputy-ended'>,
): Promise<void> {
  const [table, end] = event.kind === 'absence-ended' ? ['absence', 'least("from", $3)'] : ['deputy', '$3'];
  await run(
    client,
    `end-${table}`,
    `UPDATE ${table} SET ended_at = ${end} WHERE case_id = $1 AND step = $2 AND ended_at IS NULL`,
    [caseId, event.step, iso(event.at)],
  );
}

/** P62. The applicant is back before the end of his leave: the absence is over, and so is the time of whoever acted for him. */
export async function comeBack(client: PoolClient, place: Place, event: Of<'came-back'>): Promise<void> {
  await settle(client, place, event, 'settled', 'done', event.note);
  for (const table of ['absence', 'deputy']) {
    await run(
      client,
      `come-back-${table}`,
      `UPDATE ${table} SET ended_at = $2 WHERE case_id = $1 AND ended_at IS NULL`,
      [place.caseId, iso(event.at)],
    );
  }
}

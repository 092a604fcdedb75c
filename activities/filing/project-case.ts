import type { PoolClient } from 'pg';
import type { Event } from '../../domain/events.ts';
import { iso, run, type Place } from './place.ts';
import { settle } from './project-task.ts';

type Opened = Extract<Event, { kind: 'case-opened' }>;
type Closed = Extract<Event, { kind: 'case-closed' }>;

export async function openCase(client: PoolClient, { caseId }: Place, event: Opened): Promise<void> {
  await run(
    client,
    'open-case',
    `INSERT INTO case_file (id, company, process, version, number, applicant, form, form_digest, rule_digest, opened_at, changed_at, head, head_hash, urgent)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, 0, '', $11)`,
    [
      caseId,
      event.company,
      event.process,
      event.version,
      event.filled?.number,
      event.applicant,
      JSON.stringify(event.form),
      event.formDigest,
      event.ruleDigest,
      iso(event.at),
      event.form['severity'] === 'serious',
    ],
  );
}

/** Puts a notice for each person into the outbox, in the same transaction as what it tells of. */
export async function tell(
  client: PoolClient,
  { caseId, company }: Place,
  event: Event,
  persons: readonly string[],
  about: string,
  body: object,
): Promise<void> {
  await run(
    client,
    'tell',
    `INSERT INTO outbox (case_id, seq, person, company, about, body, at)
     SELECT $1, $2, person, $4, $5, $6, $7 FROM unnest($3::text[]) AS person`,
    [caseId, event.seq, persons, company, about, JSON.stringify(body), iso(event.at)],
  );
}

/** The form was handed in again: it binds from now on, and its severity says before whom it comes (P04). */
export async function submitForm(
  client: PoolClient,
  place: Place,
  event: Extract<Event, { kind: 'form-submitted' }>,
): Promise<void> {
  await settle(client, place, event, 'settled', 'done');
  await run(
    client,
    'submit-form',
    `WITH ranked AS (UPDATE inbox SET rank = CASE WHEN $5 THEN 0 ELSE 1 END WHERE case_id = $1)
     UPDATE case_file SET form = $2, form_digest = $3, rule_digest = $4, urgent = $5 WHERE id = $1`,
    [
      place.caseId,
      JSON.stringify(event.form),
      event.formDigest,
      event.ruleDigest,
      event.form['severity'] === 'serious',
    ],
  );
}

/** P04. The form says that the matter is serious, and its tasks come before others in every inbox. */
export async function becomeSerious(
  client: PoolClient,
  { caseId }: Place,
  event: Extract<Event, { kind: 'became-serious' }>,
): Promise<void> {
  await run(
    client,
    'become-serious',
    `WITH first AS (UPDATE inbox SET rank = 0 WHERE case_id = $1)
     UPDATE case_file SET urgent = true, form = jsonb_set(form, '{severity}', '"serious"'), form_digest = $2 WHERE id = $1`,
    [caseId, event.formDigest],
  );
}

/** What was asked is granted, and the applicant is told at once; the case goes on until it has been carried out. */
export async function grantCase(
  client: PoolClient,
  { caseId, company }: Place,
  event: Extract<Event, { kind: 'case-granted' }>,
): Promise<void> {
  await run(
    client,
    'grant-case',
    `WITH granted AS (UPDATE case_file SET granted = $3 WHERE id = $1 RETURNING applicant)
     INSERT INTO outbox (case_id, seq, person, company, about, body, at)
     SELECT $1, $2, applicant, $4, 'case-granted', json_build_object('step', $3::text), $5 FROM granted`,
    [caseId, event.seq, event.step, company, iso(event.at)],
  );
}

/** Tells the applicant how his case ended. */
export async function tellApplicant(client: PoolClient, { caseId, company }: Place, event: Closed): Promise<void> {
  await run(
    client,
    'tell-applicant',
    `INSERT INTO outbox (case_id, seq, person, company, about, body, at)
     SELECT $1, $2, applicant, $3, 'case-closed', $4, $5 FROM case_file WHERE id = $1`,
    [caseId, event.seq, company, JSON.stringify({ outcome: event.outcome }), iso(event.at)],
  );
}

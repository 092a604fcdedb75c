import type { PoolClient } from 'pg';
import type { Event } from '../../domain/events.ts';
import { iso, run, type Place } from './place.ts';

type Opened = Extract<Event, { kind: 'case-opened' }>;
type Closed = Extract<Event, { kind: 'case-closed' }>;

export async function openCase(client: PoolClient, { caseId }: Place, event: Opened): Promise<void> {
  await run(
    client,
    'open-case',
    `INSERT INTO case_file (id, company, process, version, number, applicant, form, form_digest, rule_digest, opened_at, changed_at, head, head_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, 0, '')`,
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

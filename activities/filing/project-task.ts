import type { PoolClient } from 'pg';
import { personOf } from '../../domain/actor.ts';
import type { Event } from '../../domain/events.ts';
import { isSilent } from '../../domain/task.ts';
import { iso, run, type Place } from './place.ts';

type Opened = Extract<Event, { kind: 'task-opened' }>;
type OnTask = Extract<Event, { task: number }>;
type Undone = Extract<Event, { kind: 'returned' | 'recalled' }>;

/** What is serious comes first (P04). */
const rank = '(SELECT CASE WHEN urgent THEN 0 ELSE 1 END FROM case_file WHERE id = $1)';

export async function openTask(client: PoolClient, { caseId, company, process }: Place, event: Opened): Promise<void> {
  const { spec, step, filled } = event;
  if (!filled) throw new TypeError('a task is opened only after filing has filled in whom it is for');
  const { candidates, rungs } = filled;
  const alone = candidates.length === 1;
  const shownTo = isSilent(spec) ? [] : candidates;
  await run(
    client,
    'open-task',
    `WITH opened AS (
       INSERT INTO task (case_id, seq, company, process, step, kind, state, assignee, candidates, opened_at, due_at, ends_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)),
     planned AS (
       INSERT INTO rung (case_id, task, rung, company, at, does, "to")
       SELECT $1, $2, rung, $3, to_timestamp(at / 1000.0), does, ARRAY(SELECT json_array_elements_text("to"))
       FROM json_to_recordset($13) AS r(rung integer, at double precision, does text, "to" json)),
     shown AS (
       INSERT INTO inbox (person, case_id, task, due_at, opened_at, rank)
       SELECT person, $1, $2, coalesce($11, 'infinity'), $10, ${rank} FROM unnest($14::text[]) AS person)
     INSERT INTO outbox (case_id, seq, person, company, about, body, at)
     SELECT $1, $2, person, $3, 'task-opened', json_build_object('step', $5::text, 'task', $2::integer), $10 FROM unnest($14::text[]) AS person`,
    [
      caseId,
      event.seq,
      company,
      process,
      step,
      spec.kind,
      alone ? 'assigned' : 'unclaimed',
      alone ? candidates[0] : null,
      candidates,
      iso(event.at),
      filled.dueAt === undefined ? null : iso(filled.dueAt),
      filled.endsAt === undefined ? null : iso(filled.endsAt),
      JSON.stringify(rungs),
      shownTo,
    ],
  );
}

/** Gives the task to one person, or (null) back to everyone it is offered to; `about` tells the new holder. */
export async function assign(
  client: PoolClient,
  { caseId, company }: Place,
  event: OnTask,
  person: string | null,
  about?: string,
): Promise<void> {
  await run(
    client,
    'assign-task',
    `WITH given AS (
       UPDATE task SET assignee = $3::text, state = CASE WHEN $3::text IS NULL THEN 'unclaimed' ELSE 'assigned' END
       WHERE case_id = $1 AND seq = $2
       RETURNING due_at, opened_at, CASE WHEN $3::text IS NULL THEN candidates ELSE ARRAY[$3::text] END AS holders),
     gone AS (DELETE FROM inbox i USING given WHERE i.case_id = $1 AND i.task = $2 AND i.person <> ALL(given.holders)),
     shown AS (
       INSERT INTO inbox (person, case_id, task, due_at, opened_at, rank)
       SELECT unnest(holders), $1, $2, coalesce(due_at, 'infinity'), opened_at, ${rank} FROM given ON CONFLICT DO NOTHING)
     INSERT INTO outbox (case_id, seq, person, company, about, body, at)
     SELECT $1, $4, $3::text, $5, $6, json_build_object('step', $7::text, 'task', $2::integer), $8 WHERE $6::text IS NOT NULL`,
    [caseId, event.task, person, event.seq, company, about ?? null, event.step, iso(event.at)],
  );
}

/** The task goes to the next person by rule; who had it, and until when, stays with it. Rungs that were not issued by then are no longer planned. */
export async function takeOver(
  client: PoolClient,
  { caseId, company }: Place,
  event: OnTask,
  candidates: readonly string[],
): Promise<void> {
  await run(
    client,
    'take-over-task',
    `WITH given AS (
       UPDATE task SET candidates = $3::text[], assignee = CASE cardinality($3::text[]) WHEN 1 THEN ($3::text[])[1] END,
         state = CASE cardinality($3::text[]) WHEN 1 THEN 'assigned' ELSE 'unclaimed' END,
         taken_over_at = $7, taken_over_from = coalesce(assignee, candidates[1])
       WHERE case_id = $1 AND seq = $2 RETURNING due_at, opened_at),
     unplanned AS (DELETE FROM rung WHERE case_id = $1 AND task = $2),
     gone AS (DELETE FROM inbox WHERE case_id = $1 AND task = $2 AND person <> ALL($3::text[])),
     shown AS (
       INSERT INTO inbox (person, case_id, task, due_at, opened_at, rank)
       SELECT unnest($3::text[]), $1, $2, coalesce(due_at, 'infinity'), opened_at, ${rank} FROM given ON CONFLICT DO NOTHING)
     INSERT INTO outbox (case_id, seq, person, company, about, body, at)
     SELECT $1, $4, person, $5, 'task-taken-over', json_build_object('step', $6::text, 'task', $2::integer), $7 FROM unnest($3::text[]) AS person`,
    [caseId, event.task, candidates, event.seq, company, event.step, iso(event.at)],
  );
}

/** The calendar has changed: the limits of the task as they are counted now; what was issued stays issued. */
export async function recount(
  client: PoolClient,
  { caseId }: Place,
  event: Extract<Event, { kind: 'task-recounted' }>,
): Promise<void> {
  const { dueAt, endsAt, rungs } = event.filled ?? { rungs: [] };
  await run(
    client,
    'recount-task',
    `WITH moved AS (
       UPDATE rung SET at = to_timestamp(r.at / 1000.0)
       FROM json_to_recordset($5) AS r(rung integer, at double precision)
       WHERE rung.case_id = $1 AND rung.task = $2 AND rung.rung = r.rung),
     shown AS (UPDATE inbox SET due_at = coalesce($3::timestamptz, 'infinity') WHERE case_id = $1 AND task = $2)
     UPDATE task SET due_at = $3::timestamptz, ends_at = $4 WHERE case_id = $1 AND seq = $2`,
    [
      caseId,
      event.task,
      dueAt === undefined ? null : iso(dueAt),
      endsAt === undefined ? null : iso(endsAt),
      JSON.stringify(rungs),
    ],
  );
}

export async function acknowledge(client: PoolClient, { caseId }: Place, event: OnTask): Promise<void> {
  await run(client, 'acknowledge-task', 'UPDATE task SET acknowledged_at = $3 WHERE case_id = $1 AND seq = $2', [
    caseId,
    event.task,
    iso(event.at),
  ]);
}

/** The task is done, or closed with a cause: it leaves every inbox and nobody is chased any more. */
export async function settle(
  client: PoolClient,
  { caseId }: Place,
  event: OnTask,
  state: 'settled' | 'closed',
  outcome: string,
  note?: string,
): Promise<void> {
  await run(
    client,
    'settle-task',
    `WITH gone AS (DELETE FROM inbox WHERE case_id = $1 AND task = $2),
     unplanned AS (DELETE FROM rung WHERE case_id = $1 AND task = $2)
     UPDATE task SET state = $3, settled_at = $4, outcome = $5, acted_by = $6, note = $7
     WHERE case_id = $1 AND seq = $2`,
    [caseId, event.task, state, iso(event.at), outcome, personOf(event.actor) ?? null, note ?? null],
  );
}

/** A return or a recall: the votes stay, marked; what was still open leaves the inboxes. */
export async function voidTasks(client: PoolClient, { caseId }: Place, event: Undone): Promise<void> {
  await run(
    client,
    'void-tasks',
    `WITH gone AS (DELETE FROM inbox WHERE case_id = $1 AND task = ANY($2)),
     unplanned AS (DELETE FROM rung WHERE case_id = $1 AND task = ANY($2)),
     ungranted AS (UPDATE case_file SET granted = NULL WHERE id = $1 AND granted = ANY($7))
     UPDATE task SET state = 'voided', settled_at = coalesce(settled_at, $3), outcome = coalesce(outcome, $4),
       acted_by = coalesce(acted_by, CASE WHEN step = $6 THEN $5 END)
     WHERE case_id = $1 AND seq = ANY($2)`,
    [caseId, event.tasks, iso(event.at), event.kind, personOf(event.actor) ?? null, event.from ?? null, event.voids],
  );
}

import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { file } from '../../activities/filing/file.ts';
import { journalOf } from '../../activities/filing/stored.ts';
import { askedIn, rungsOf as statesOf } from '../../api/cases/asked.ts';
import { digestOf } from '../../domain/canonical.ts';
import type { Event, Fact } from '../../domain/events.ts';
import { firstBadRow, type BadRow, type RegisterHead, type RegisterRow } from '../../domain/register.ts';
import type { Rung } from '../../domain/limit.ts';
import type { TaskSpec } from '../../domain/task.ts';
import { outingRule } from '../cast.ts';

/** Monday, 23 November 2026, 9:00 in Beijing: in the middle of working hours. */
export const monday = Date.parse('2026-11-23T09:00:00+08:00');
export const minute = 60_000;

/** A reminder after a minute, a slip after two. */
export const twoRungs: readonly Rung[] = [
  { after: { amount: '1 minute', clock: 'calendarTime' }, does: 'remind' },
  { after: { amount: '2 minutes', clock: 'calendarTime' }, does: 'slip' },
];

/** A slip after a minute. */
export const oneSlip: readonly Rung[] = [{ after: { amount: '1 minute', clock: 'calendarTime' }, does: 'slip' }];

/** Puts an outing of chen on file that waits for wang with that ladder, `tasks` times over; answers the case. Its first task is the second event. */
export async function openOuting(
  pool: Pool,
  ladder: readonly Rung[],
  spec: Partial<TaskSpec> = {},
  tasks = 1,
  at = monday,
): Promise<string> {
  const caseId = randomUUID();
  const opened = {
    kind: 'case-opened',
    process: 'outing',
    version: 1,
    company: 'website',
    applicant: 'chen',
    series: 'WC',
    attachments: [],
    form: {},
    formDigest: digestOf({}),
    ruleDigest: digestOf(outingRule),
    seq: 1,
    at,
    actor: { person: 'chen' },
    act: { id: caseId, digest: '' },
  } as const satisfies Event;
  const asked = Array.from({ length: tasks }, (_, index): Event => ({
    kind: 'task-opened',
    step: index === 0 ? 'department manager' : `department manager #${index + 1}`,
    spec: { kind: 'approval', by: { post: 'department-manager' }, ladder, ...spec },
    follows: [],
    seq: 2 + index,
    at,
    actor: { rule: 'department manager' },
  }));
  await onFile(pool, { caseId, events: [opened, ...asked], form: {} });
  return caseId;
}

/** So many tasks, ten to a case, filed by several workers side by side. */
export async function openTasks(pool: Pool, count: number, ladder: readonly Rung[]): Promise<void> {
  let left = count / 10;
  const files = async () => {
    while (left-- > 0) await openOuting(pool, ladder, {}, 10);
  };
  await Promise.all(Array.from({ length: 4 }, files));
}

async function onFile(pool: Pool, batch: Parameters<typeof file>[1]): Promise<void> {
  const filing = await file(pool, batch);
  if (!('filed' in filing)) throw new Error(`not filed: ${JSON.stringify(filing)}`);
}

type Deed = Fact & Pick<Event, 'at' | 'actor'>;
type OnTask<F> = F extends { task: number } ? Omit<F, 'task' | 'step'> : F;
type Told<F> = F extends Deed ? OnTask<F> : never;

/** Puts what happened next on file: to the first task where it is about one. */
export async function next(pool: Pool, caseId: string, deed: Told<Deed>, seq = 3): Promise<void> {
  const event = { step: 'department manager', task: 2, ...deed, seq } as Event;
  await onFile(pool, { caseId, events: [event], form: {} });
}

export const approved = (person: string, at: number): Told<Deed> => ({
  kind: 'decision-made',
  verdict: 'approved',
  seen: '',
  at,
  actor: { person },
});

/** All slips and reminders in the order of the register: number or 'reminder', rung, addressee. */
export async function slipsOf(pool: Pool, caseId?: string): Promise<string[]> {
  const { rows } = await pool.query<{ said: string }>(
    `SELECT concat_ws(' ', coalesce(number, kind), rung, addressee) AS said FROM slip
     WHERE $1::uuid IS NULL OR case_id = $1 ORDER BY company, seq`,
    [caseId ?? null],
  );
  return rows.map(({ said }) => said);
}

/** What became of the rungs of a case's tasks, lowest first, as the case page says it. */
export async function rungsOf(pool: Pool, caseId: string): Promise<string[]> {
  const asked = askedIn(await journalOf(pool, caseId));
  const { rows: slips } = await pool.query<{ task: string; rung: number }>(
    `SELECT case_id || '-' || task AS task, rung FROM slip WHERE case_id = $1`,
    [caseId],
  );
  const { rows: tasks } = await pool.query<Parameters<typeof statesOf>[0]>(
    'SELECT seq, state, outcome, settled_at AS "settledAt" FROM task WHERE case_id = $1 ORDER BY seq',
    [caseId],
  );
  return tasks.flatMap((task) => statesOf(task, asked.get(task.seq)!, slips).map(({ state }) => state));
}

/** How many rungs are still planned. */
export async function plannedRungs(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ rungs: number }>('SELECT count(*)::int AS rungs FROM rung');
  return rows[0]!.rungs;
}

/** What the verifier says about the register of the website company. */
export async function badRow(pool: Pool): Promise<BadRow | undefined> {
  const { rows } = await pool.query<RegisterRow>(
    `SELECT company, seq, kind, (extract(epoch FROM at) * 1000)::float8 AS at, canonical, hash
     FROM register WHERE company = 'website' ORDER BY seq`,
  );
  const head = await pool.query<RegisterHead>(`SELECT seq, hash FROM register_head WHERE company = 'website'`);
  return firstBadRow(rows, head.rows[0] ?? { seq: 0, hash: '' });
}

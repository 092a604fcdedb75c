import type { PoolClient } from 'pg';
import type { RegisterEntry } from '../../domain/register.ts';
import { nextNumbers } from '../filing/numbering.ts';
import { lockDueCases, takeDue, type DueRung } from './due.ts';
import { enter, lockRegister, type NewEntry } from './register.ts';

/** The series of the reminder slips (催办单): 'CB-2026-0001'. */
const series = 'CB';

/** An entry that tells somebody of a rung. */
export type Chasing = Extract<RegisterEntry, { addressee: string }>;

/** Takes about `most` due rungs, enters them in the register and tells their addressees, all or nothing; answers how many cases it looked at. */
export async function issueDue(
  client: PoolClient,
  company: string,
  now: number,
  most: number,
): Promise<{ readonly taken: number; readonly issued: number }> {
  const head = await lockRegister(client, company);
  const cases = await lockDueCases(client, company, now, most);
  const due = cases.length > 0 ? await takeDue(client, cases, now) : [];
  if (due.length === 0) return { taken: cases.length, issued: 0 };
  const numbers = await slipNumbers(client, company, now, due.filter(({ does }) => does === 'slip').length);
  const entries = due.map((rung) => entryFor(rung, now, numbers));
  const placed = (await enter(client, company, head, entries)) as Chasing[];
  await writeSlips(client, company, now, placed, due);
  return { taken: cases.length, issued: placed.length };
}

async function slipNumbers(client: PoolClient, company: string, now: number, count: number): Promise<Iterator<string>> {
  if (count === 0) return [].values();
  const { rows } = await client.query<{ time_zone: string }>('SELECT time_zone FROM company WHERE id = $1', [company]);
  return (await nextNumbers(client, company, series, now, rows[0]?.time_zone ?? 'UTC', count)).values();
}

function entryFor(
  { does, caseId, task, rung, addressee, department }: DueRung,
  at: number,
  numbers: Iterator<string>,
): NewEntry {
  const chased = { at, actor: { rule: 'ladder' }, caseId, task, rung, addressee, department };
  if (does === 'remind') return { kind: 'reminder-given', ...chased };
  return { kind: 'slip-issued', number: numbers.next().value as string, ...chased };
}

/** The slips of these entries, and a notice to each addressee that tells of this rung once. */
export async function writeSlips(
  client: PoolClient,
  company: string,
  now: number,
  placed: readonly Chasing[],
  due: readonly Pick<DueRung, 'step'>[],
): Promise<void> {
  await client.query({
    text: `WITH given AS (
             SELECT * FROM unnest($3::integer[], $4::text[], $5::uuid[], $6::integer[], $7::integer[], $8::text[], $9::text[], $10::text[])
               AS g (seq, number, case_id, task, rung, addressee, step, department)),
           issued AS (
             INSERT INTO slip (company, seq, number, kind, case_id, task, rung, addressee, issued_at, department)
             SELECT $1, seq, number, CASE WHEN number IS NULL THEN 'reminder' ELSE 'reminder-slip' END, case_id, task, rung, addressee, $2, department FROM given)
           INSERT INTO outbox (case_id, seq, person, company, about, body, at)
           SELECT case_id, task, addressee, $1, CASE WHEN number IS NULL THEN 'reminder-' ELSE 'reminder-slip-' END || rung,
             jsonb_build_object('step', step, 'task', task, 'rung', rung, 'slip', seq, 'number', number), $2
           FROM given ON CONFLICT DO NOTHING`,
    values: [
      company,
      new Date(now).toISOString(),
      placed.map(({ seq }) => seq),
      placed.map((entry) => ('number' in entry ? entry.number : null)),
      placed.map(({ caseId }) => caseId),
      placed.map(({ task }) => task),
      placed.map(({ rung }) => rung),
      placed.map(({ addressee }) => addressee),
      due.map(({ step }) => step),
      placed.map(({ department }) => department ?? null),
    ],
  });
}

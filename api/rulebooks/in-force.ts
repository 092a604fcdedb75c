import type { Pool } from 'pg';
import type { Opener } from '../../domain/by.ts';
import type { FormSchema } from '../contract/processes.ts';
import { No } from '../no.ts';
import type { Words } from '../contract/wire.ts';

/** One version of a company's rule with its form: the rulebook row that a digest names. */
export interface Rulebook {
  readonly process: string;
  readonly name: Words;
  readonly effectiveFrom: Date;
  readonly effectiveBy: string | null;
  /** Who may open its cases; null: anybody. */
  readonly openedBy: readonly Opener[] | null;
  readonly digest: string;
  readonly series: string;
  readonly form: FormSchema;
  readonly rule: unknown;
}

const columns = `r.process, r.name, r.effective_from AS "effectiveFrom", r.effective_by AS "effectiveBy", r.opened_by AS "openedBy", r.digest, r.series, r.form, r.rule`;

/** What is in force on a day, in the company's time zone: of each process the version that came into force last. */
const onDay = (day: string) => `
  SELECT DISTINCT ON (r.process) ${columns} FROM rulebook r JOIN company c ON c.id = r.company
  WHERE r.company = $1 AND ($2::text IS NULL OR r.process = $2)
    AND (r.effective_from AT TIME ZONE c.time_zone)::date <= ${day}
  ORDER BY r.process, r.effective_from DESC`;

const today = onDay('(now() AT TIME ZONE c.time_zone)::date');
const namedDay = onDay('$3::date');
const namedInstant = onDay('($3::timestamptz AT TIME ZONE c.time_zone)::date');

/** The versions of all the company's processes that are in force today. */
export async function rulebooksInForce(pool: Pool, company: string): Promise<Rulebook[]> {
  const { rows } = await pool.query<Rulebook>(today, [company, null]);
  return rows;
}

/** The version that binds a form, as `rulebookFor` finds it; throws `no-such-process` where there is none. */
export async function rulebookOf(
  pool: Pool,
  company: string,
  process: string,
  form: Readonly<Record<string, unknown>>,
): Promise<Rulebook> {
  const rulebook = await rulebookFor(pool, company, process, form);
  if (!rulebook) throw new No('no-such-process', { detail: process });
  return rulebook;
}

/**
 * The version that binds a form: that of the day of opening, or of the day the form itself names where the rulebook says so.
 * Undefined where the company had no such process then.
 */
export async function rulebookFor(
  pool: Pool,
  company: string,
  process: string,
  form: Readonly<Record<string, unknown>>,
): Promise<Rulebook | undefined> {
  const latest = await pool.query<Rulebook>({ name: 'rulebook-today', text: today, values: [company, process] });
  const [now] = latest.rows;
  const day = now?.effectiveBy ? form[now.effectiveBy] : undefined;
  if (typeof day !== 'string' || Number.isNaN(Date.parse(day))) return now;
  const text = /^\d{4}-\d{2}-\d{2}$/.test(day) ? namedDay : namedInstant;
  const { rows } = await pool.query<Rulebook>(text, [company, process, day]);
  return rows[0];
}

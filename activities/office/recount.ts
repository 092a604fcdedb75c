import type { Pool } from 'pg';
import type { Calendar } from '../../domain/calendar/index.ts';
import { countsOtherwise } from '../../domain/recount.ts';
import type { TaskSpec } from '../../domain/task.ts';
import type { Recounting, ToRecount } from '../../workflows/durable/activities.ts';

interface Row {
  readonly case: string;
  readonly task: number;
  readonly spec: TaskSpec;
  readonly openedAt: number;
  readonly dueAt: number | null;
  readonly endsAt: number | null;
  readonly rungs: readonly { readonly rung: number; readonly at: number }[];
}

/** How many open limits are looked at in one go. */
const page = 1_000;

const inMilliseconds = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** The open limits of the company in the order of their cases. */
const openLimits = `
  SELECT t.case_id AS "case", t.seq AS task, j.canonical::json -> 'spec' AS spec, ${inMilliseconds('t.opened_at')} AS "openedAt",
    ${inMilliseconds('t.due_at')} AS "dueAt", ${inMilliseconds('t.ends_at')} AS "endsAt", r.rungs
  FROM case_file c JOIN task t ON t.case_id = c.id AND t.state IN ('assigned', 'unclaimed')
    JOIN journal j ON j.case_id = t.case_id AND j.seq = t.seq,
    LATERAL (SELECT coalesce(json_agg(json_build_object('rung', rung, 'at', ${inMilliseconds('at')})), '[]') AS rungs
             FROM rung WHERE case_id = t.case_id AND task = t.seq) AS r
  WHERE c.company = $1 AND c.outcome IS NULL AND (t.case_id, t.seq) > ($2::uuid, $3::integer)
  ORDER BY t.case_id, t.seq LIMIT $4`;

const beginning = '00000000-0000-0000-0000-000000000000 0';

/** The cases of a page of the company's open limits that its calendar, as it is now, counts otherwise than they stand. Changes nothing. */
export async function casesToRecount(pool: Pool, { company, after = beginning }: Recounting): Promise<ToRecount> {
  const [caseId, task] = after.split(' ');
  const [known, { rows }] = await Promise.all([
    pool.query<{ calendar: Calendar }>('SELECT calendar FROM company WHERE id = $1', [company]),
    pool.query<Row>(openLimits, [company, caseId, Number(task), page]),
  ]);
  const calendar = known.rows[0]?.calendar;
  if (!calendar) return { cases: [] };
  const otherwise = rows.filter(({ spec, openedAt, dueAt, endsAt, rungs }) =>
    countsOtherwise(calendar, spec, { openedAt, dueAt: dueAt ?? undefined, endsAt: endsAt ?? undefined, rungs }),
  );
  const last = rows.length === page ? rows.at(-1) : undefined;
  const cases = [...new Set(otherwise.map((row) => row.case))];
  return { cases, ...(last ? { after: `${last.case} ${last.task}` } : {}) };
}

/** The digest of the calendar that the company has now; undefined where there is no such company. */
export async function calendarOf(pool: Pool, company: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ digest: string }>({
    name: 'calendar-of',
    text: 'SELECT calendar_digest AS digest FROM company WHERE id = $1',
    values: [company],
  });
  return rows[0]?.digest;
}

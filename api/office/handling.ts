import type { Pool } from 'pg';
import { readCalendar } from '../../activities/filing/facts.ts';
import type { Calendar } from '../../domain/calendar/index.ts';
import { handlingTimes, type Handled } from '../../domain/handling.ts';
import type { HandledCase } from '../contract/office.ts';
import type { Me } from '../session/me.ts';
import { pageOf, type Asking } from './page.ts';
import { askedAbout, departmentJson, inquiryProcess, onADesk, processName, turnsOf } from './words.ts';

type Row = Omit<HandledCase, 'closedAt' | 'departments'> & {
  readonly closedAt: Date;
  readonly handled: readonly Handled[] | null;
  readonly departments: readonly Pick<HandledCase['departments'][number], 'department' | 'inquiry'>[] | null;
  readonly position: readonly unknown[];
};

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;

/** The steps of the closed case `c` and who had them, of the departments that may be seen. */
const steps = `FROM task t CROSS JOIN ${turnsOf} JOIN person p ON p.id = turn.person
  WHERE t.case_id = c.id AND ${onADesk} AND t.settled_at IS NOT NULL AND ($2::text[] IS NULL OR p.department = ANY($2))`;

const closed = `
  SELECT c.id AS "case", c.number AS "caseNumber", c.process, ${processName} AS "processName", c.closed_at AS "closedAt",
    (SELECT json_agg(json_build_object('department', p.department, 'openedAt', ${ms('turn.since')}, 'settledAt', ${ms('turn.until')},
       'dueAt', coalesce(${ms('turn.due')}, ${ms('turn.until')}))) ${steps}) AS handled,
    (SELECT json_agg(json_build_object('department', ${departmentJson},
       'inquiry', (SELECT q.number ${askedAbout} ORDER BY q.opened_at LIMIT 1)))
     FROM department d WHERE d.company = c.company AND d.id IN (SELECT p.department ${steps})) AS departments,
    json_build_array(c.closed_at::text, c.id) AS position
  FROM case_file c
  WHERE c.company = $1 AND c.outcome IS NOT NULL AND c.process <> '${inquiryProcess}' AND ($6::uuid IS NULL OR c.id = $6)
    AND EXISTS (SELECT ${steps})
    AND ($4::timestamptz IS NULL OR c.closed_at < $4 OR (c.closed_at = $4 AND c.id > $5::uuid))
  ORDER BY c.closed_at DESC, c.id LIMIT $3`;

/** X9. How long each department had each closed case, in working time, and how late it was; the latest case first. */
export async function readHandling(
  pool: Pool,
  me: Me,
  { case: one, ...asked }: Asking & { case?: string | undefined },
) {
  const { rows, next } = await pageOf<Row>(pool, me, asked, closed, ['instant', 'uuid'], [one]);
  const calendar = await readCalendar(pool, me.company);
  return { items: rows.map((row) => present(row, calendar)), next };
}

function present({ closedAt, handled, departments, ...row }: Omit<Row, 'position'>, calendar: Calendar): HandledCase {
  const times = handlingTimes(calendar, handled ?? []);
  return {
    ...row,
    closedAt: closedAt.toISOString(),
    departments: times.flatMap(({ department: id, steps, workingTime, late, lateBy }) => {
      const named = departments?.find(({ department }) => department.id === id);
      return named ? [{ ...named, steps, workingTime, lateSteps: late, lateBy }] : [];
    }),
  };
}

import type { Pool } from 'pg';
import type { Board, BoardDepartment } from '../contract/office.ts';
import { departmentsFor } from '../policies/board-of.ts';
import type { Me } from '../session/me.ts';
import {
  askedAbout,
  departmentJson,
  holdersOf,
  inquiryProcess,
  isOpen,
  onADesk,
  reasonStep,
  turnsOf,
} from './words.ts';

interface Row extends Omit<BoardDepartment, 'oldestDueAt' | 'slips'> {
  readonly oldestDueAt: Date | null;
  readonly issued: number;
  readonly unacknowledged: number;
}

/** Every department with something late, issued, to issue or unanswered; those of `$2` where it is given. */
const departments = `
  WITH overdue AS (
    SELECT p.department, count(DISTINCT (t.case_id, t.seq))::integer AS overdue, min(t.due_at) AS oldest
    FROM case_file c JOIN task t ON t.case_id = c.id, ${holdersOf} JOIN person p ON p.id = holder.person
    WHERE c.company = $1 AND c.outcome IS NULL AND ${isOpen} AND ${onADesk} AND t.due_at < now() GROUP BY 1),
  issued AS (
    SELECT coalesce(s.department, a.department) AS department, count(*)::integer AS issued,
      (count(*) FILTER (WHERE s.acknowledged_at IS NULL))::integer AS unacknowledged
    FROM slip s JOIN person a ON a.id = s.addressee WHERE s.company = $1 AND s.kind = 'reminder-slip' GROUP BY 1),
  late AS (
    SELECT d.id AS department, count(*)::integer AS to_issue FROM (
      SELECT DISTINCT t.case_id, p.department FROM task t CROSS JOIN ${turnsOf} JOIN person p ON p.id = turn.person
      WHERE t.company = $1 AND t.settled_at > t.due_at AND turn.until > turn.due AND ${onADesk} AND t.process <> '${inquiryProcess}') AS was
    JOIN case_file c ON c.id = was.case_id AND c.outcome IS NOT NULL
    JOIN department d ON d.company = $1 AND d.id = was.department
    WHERE NOT EXISTS (SELECT ${askedAbout}) GROUP BY 1),
  unanswered AS (
    SELECT c.form ->> 'department' AS department, count(*)::integer AS unanswered
    FROM case_file c JOIN task t ON t.case_id = c.id AND ${isOpen} AND t.step LIKE '${reasonStep}%'
    WHERE c.company = $1 AND c.process = '${inquiryProcess}' AND c.outcome IS NULL GROUP BY 1)
  SELECT ${departmentJson} AS department, coalesce(overdue, 0) AS overdue, oldest AS "oldestDueAt", coalesce(issued, 0) AS issued,
    coalesce(unacknowledged, 0) AS unacknowledged, coalesce(to_issue, 0) AS "toIssue", coalesce(unanswered, 0) AS unanswered
  FROM department d LEFT JOIN overdue o ON o.department = d.id LEFT JOIN issued i ON i.department = d.id
    LEFT JOIN late l ON l.department = d.id LEFT JOIN unanswered u ON u.department = d.id
  WHERE d.company = $1 AND ($2::text[] IS NULL OR d.id = ANY($2))
    AND ($2 IS NOT NULL OR num_nonnulls(overdue, issued, to_issue, unanswered) > 0)
  ORDER BY overdue DESC NULLS LAST, oldest, d.id`;

/** The open cases past the limit on the whole case; of a manager's departments those that somebody there holds. */
const wholeCases = `
  SELECT count(*)::integer AS cases FROM case_file c JOIN task t ON t.case_id = c.id
  WHERE c.company = $1 AND c.outcome IS NULL AND t.kind = 'clock' AND ${isOpen} AND t.due_at < now()
    AND ($2::text[] IS NULL OR EXISTS (SELECT FROM inbox i JOIN person p ON p.id = i.person WHERE i.case_id = c.id AND p.department = ANY($2)))`;

/** P05. What is late just now by department, and what the office has done and may do about it. */
export async function readBoard(pool: Pool, me: Me): Promise<Board> {
  const own = await departmentsFor(pool, me);
  const [late, whole] = await Promise.all([
    pool.query<Row>(departments, [me.company, own]),
    pool.query<{ cases: number }>(wholeCases, [me.company, own]),
  ]);
  return {
    at: new Date().toISOString(),
    departments: late.rows.map(({ oldestDueAt, issued, unacknowledged, ...row }) => ({
      ...row,
      oldestDueAt: oldestDueAt?.toISOString() ?? null,
      slips: { issued, unacknowledged },
    })),
    wholeCases: whole.rows[0]?.cases ?? 0,
    mayIssue: me.role === 'office',
  };
}

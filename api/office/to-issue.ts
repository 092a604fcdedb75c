import type { Pool } from 'pg';
import { hoursLate } from '../../domain/handling.ts';
import type { LateDepartment } from '../contract/office.ts';
import type { Me } from '../session/me.ts';
import { pageOf, type Asking } from './page.ts';
import { askedAbout, departmentJson, inquiryProcess, lateByMs, onADesk, processName, turnsOf } from './words.ts';

type Row = Omit<LateDepartment, 'closedAt' | 'lateHours'> & {
  readonly closedAt: Date;
  readonly position: readonly unknown[];
};

const late = `
  SELECT c.id AS "case", c.number AS "caseNumber", c.process, ${processName} AS "processName", c.closed_at AS "closedAt",
    ${departmentJson} AS department, was.steps AS "lateSteps", was.late_by AS "lateBy", json_build_array(c.closed_at::text, c.id, d.id) AS position
  FROM (SELECT t.case_id, p.department, count(*)::integer AS steps, sum(${lateByMs})::bigint::float8 AS late_by
        FROM task t CROSS JOIN ${turnsOf} JOIN person p ON p.id = turn.person
        WHERE t.company = $1 AND t.settled_at > t.due_at AND turn.until > turn.due AND ${onADesk} AND t.process <> '${inquiryProcess}'
          AND ($2::text[] IS NULL OR p.department = ANY($2)) GROUP BY 1, 2) AS was
    JOIN case_file c ON c.id = was.case_id AND c.outcome IS NOT NULL
    JOIN department d ON d.company = c.company AND d.id = was.department
  WHERE NOT EXISTS (SELECT ${askedAbout})
    AND ($4::timestamptz IS NULL OR c.closed_at < $4 OR (c.closed_at = $4 AND (c.id, d.id) > ($5::uuid, $6::text)))
  ORDER BY c.closed_at DESC, c.id, d.id LIMIT $3`;

/** P05. The late departments of closed cases that the office has not asked why; it may, and no rule does it. */
export async function readToIssue(pool: Pool, me: Me, asked: Asking) {
  const { rows, next } = await pageOf<Row>(pool, me, asked, late, ['instant', 'uuid', 'text']);
  const items = rows.map(({ closedAt, lateBy, ...row }) => ({
    ...row,
    closedAt: closedAt.toISOString(),
    lateBy,
    lateHours: hoursLate(lateBy),
  }));
  return { items, next };
}

import type { Pool } from 'pg';
import type { Inquiry } from '../contract/office.ts';
import type { Me } from '../session/me.ts';
import { pageOf, type Asking } from './page.ts';
import { departmentJson, inquiryProcess, isOpen, reasonStep } from './words.ts';

type Row = Omit<Inquiry, 'askedAt' | 'dueAt'> & {
  readonly askedAt: Date;
  readonly dueAt: Date | null;
  readonly position: readonly unknown[];
};

const inquiries = `
  SELECT c.id AS "case", c.number, c.form ->> 'caseNumber' AS about, ${departmentJson} AS department, (c.form ->> 'lateHours')::integer AS "lateHours",
    c.opened_at AS "askedAt", t.due_at AS "dueAt",
    CASE WHEN c.outcome = 'withdrawn' THEN 'withdrawn' WHEN c.outcome IS NOT NULL THEN 'settled'
         WHEN t.seq IS NOT NULL THEN 'unanswered' ELSE 'answered' END AS state,
    (SELECT j.canonical::json #>> '{answer,reason}' FROM journal j
     WHERE j.case_id = c.id AND j.kind = 'answer-given' AND j.canonical::json ->> 'step' LIKE '${reasonStep}%' ORDER BY j.seq DESC LIMIT 1) AS reason,
    json_build_array(c.opened_at::text, c.id) AS position
  FROM case_file c JOIN department d ON d.company = c.company AND d.id = c.form ->> 'department'
    LEFT JOIN task t ON t.case_id = c.id AND ${isOpen} AND t.step LIKE '${reasonStep}%'
  WHERE c.company = $1 AND c.process = '${inquiryProcess}' AND ($2::text[] IS NULL OR d.id = ANY($2))
    AND ($6::boolean IS NOT TRUE OR t.seq IS NOT NULL)
    AND ($4::timestamptz IS NULL OR c.opened_at < $4 OR (c.opened_at = $4 AND c.id > $5::uuid))
  ORDER BY c.opened_at DESC, c.id LIMIT $3`;

/** P05. The inquiry slips and what the departments said, the latest first. */
export async function readInquiries(
  pool: Pool,
  me: Me,
  { unanswered, ...asked }: Asking & { unanswered?: boolean | undefined },
) {
  const { rows, next } = await pageOf<Row>(pool, me, asked, inquiries, ['instant', 'uuid'], [unanswered]);
  const items = rows.map(({ askedAt, dueAt, ...row }) => ({
    ...row,
    askedAt: askedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
  }));
  return { items, next };
}

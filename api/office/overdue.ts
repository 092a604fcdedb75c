import type { Pool } from 'pg';
import type { OverdueItem } from '../contract/office.ts';
import type { Me } from '../session/me.ts';
import { personAs } from '../session/present.ts';
import { pageOf, type Asking } from './page.ts';
import { holdersOf, isOpen, onADesk, processName } from './words.ts';

type Row = Omit<OverdueItem, 'dueAt'> & { readonly dueAt: Date; readonly position: readonly unknown[] };

/** Those who hold the task; of a limit on the whole case whoever holds the case. */
const holders = {
  task: `SELECT holder.person FROM ${holdersOf}`,
  case: `SELECT DISTINCT i.person FROM inbox i WHERE i.case_id = t.case_id`,
};
const kinds = { task: onADesk, case: `t.kind = 'clock'` };

const overdue = (of: 'task' | 'case') => `
  SELECT c.id AS "case", c.number AS "caseNumber", c.process, ${processName} AS "processName", t.case_id || '-' || t.seq AS task, t.step,
    t.due_at AS "dueAt", json_build_array(t.due_at::text, t.case_id, t.seq) AS position,
    coalesce((SELECT json_agg(${personAs('p', 'd')} ORDER BY p.id) FROM person p JOIN department d ON d.company = p.company AND d.id = p.department
              WHERE p.id IN (${holders[of]})), '[]') AS holders
  FROM case_file c JOIN task t ON t.case_id = c.id
  WHERE c.company = $1 AND c.outcome IS NULL AND ${isOpen} AND ${kinds[of]} AND t.due_at < now()
    AND ($2::text[] IS NULL OR EXISTS (SELECT FROM person p WHERE p.department = ANY($2) AND p.id IN (${holders[of]})))
    AND ($4::timestamptz IS NULL OR (t.due_at, t.case_id, t.seq) > ($4, $5::uuid, $6::integer))
  ORDER BY t.due_at, t.case_id, t.seq LIMIT $3`;

/** What is past its limit and who holds it, the oldest first. */
export async function readOverdue(pool: Pool, me: Me, { of, ...asked }: Asking & { readonly of: 'task' | 'case' }) {
  const { rows, next } = await pageOf<Row>(pool, me, asked, overdue(of), ['instant', 'uuid', 'integer']);
  return { items: rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: dueAt.toISOString() })), next };
}

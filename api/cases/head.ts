import type { Pool } from 'pg';
import { digestOf } from '../../domain/canonical.ts';
import { No } from '../no.ts';
import { maySeeCase } from '../policies/may-see.ts';
import type { Me } from '../session/me.ts';

/** The part of a case that an act is measured against. */
export interface CaseHead {
  readonly id: string;
  readonly company: string;
  readonly process: string;
  readonly number: string;
  readonly seq: number;
  readonly form: string;
  readonly rule: string;
  readonly outcome: string | null;
  /** What is serious comes first (P04). */
  readonly urgent: boolean;
}

/** The case as it stands, if the person may see it and, where a task is named, has such a task; otherwise there is nothing there: throws `not-found`. */
export async function visibleCase(pool: Pool, me: Me, caseId: string, task?: number): Promise<CaseHead> {
  const { rows } = await pool.query<CaseHead>({
    name: 'visible-case',
    text: `SELECT c.id, c.company, c.process, c.number, c.head AS seq, c.form_digest AS form, c.rule_digest AS rule, c.outcome, c.urgent
           FROM case_file c, person p WHERE c.id = $1 AND p.id = $2 AND ${maySeeCase('c', 'p')}
             AND ($3::integer IS NULL OR EXISTS (SELECT 1 FROM task t WHERE t.case_id = c.id AND t.seq = $3))`,
    values: [caseId, me.id, task],
  });
  const [head] = rows;
  if (!head) throw new No('not-found');
  return head;
}

/** The digest that the case's form has once it says that the matter is serious (P04). */
export async function seriousDigest(pool: Pool, caseId: string): Promise<string> {
  const { rows } = await pool.query<{ form: object }>('SELECT form FROM case_file WHERE id = $1', [caseId]);
  return digestOf({ ...rows[0]?.form, severity: 'serious' });
}

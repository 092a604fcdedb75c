import type { Pool } from 'pg';
import type { Change } from '../contract/notices.ts';
import { maySeeCase } from '../policies/may-see.ts';
import { actsNow } from '../policies/stands-in.ts';

/** Something new was filed: which case, and how far its journal or the register goes. */
export type Filed = Pick<Change, 'case' | 'seq' | 'of'> & { readonly company?: string };

/**
 * What was filed lately in the journals. The window overlaps the one before: transactions commit in another order than they filed in, so the
 * caller leaves out what he has seen.
 */
export async function journalsSince(pool: Pool, milliseconds: number): Promise<Filed[]> {
  const { rows } = await pool.query<Filed>({
    name: 'journals-since',
    text: `SELECT case_id AS "case", max(seq) AS seq, 'journal' AS of FROM journal
           WHERE filed_at > clock_timestamp() - $1 * interval '1 millisecond' GROUP BY case_id`,
    values: [milliseconds],
  });
  return rows;
}

/** How far each company's register goes. */
export async function registerHeads(pool: Pool): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ company: string; seq: number }>('SELECT company, seq FROM register_head');
  return Object.fromEntries(rows.map(({ company, seq }) => [company, seq]));
}

/** What was entered in the registers after these places. Numbers are given under a lock, so none can turn up late. */
export async function registersSince(pool: Pool, heads: Readonly<Record<string, number>>): Promise<Filed[]> {
  const { rows } = await pool.query<Filed>({
    name: 'registers-since',
    text: `SELECT r.company, s.case_id AS "case", r.seq, 'register' AS of
           FROM register_head h
             JOIN register r ON r.company = h.company AND r.seq > coalesce(($1::json ->> h.company)::integer, 0)
             JOIN slip s ON s.company = r.company AND s.seq = coalesce((r.canonical::json ->> 'slip')::integer, r.seq)
           ORDER BY r.company, r.seq LIMIT 2000`,
    values: [JSON.stringify(heads)],
  });
  return rows;
}

/** Which of these people may see which of these cases, and whom each case concerns just now. */
export async function audience(pool: Pool, cases: readonly string[], people: readonly string[]) {
  const { rows } = await pool.query<{ case: string; person: string; persons: string[] }>({
    name: 'audience',
    text: `SELECT c.id AS "case", p.id AS person,
                  ARRAY(SELECT i.person FROM inbox i WHERE i.case_id = c.id
                        UNION SELECT d.deputy FROM inbox i JOIN deputy d ON d.absent = i.person AND ${actsNow('d')} WHERE i.case_id = c.id
                        UNION SELECT c.applicant) AS persons
           FROM case_file c, person p
           WHERE c.id = ANY($1) AND p.id = ANY($2) AND NOT p.disabled AND ${maySeeCase('c', 'p')}`,
    values: [cases, people],
  });
  return rows;
}

import type { Pool, PoolClient } from 'pg';

/** A rung whose time has come, for one of those it speaks to. */
export interface DueRung {
  readonly caseId: string;
  readonly task: number;
  readonly rung: number;
  readonly does: 'remind' | 'slip';
  readonly step: string;
  readonly addressee: string;
  /** The addressee's department. */
  readonly department: string;
}

/** When the next planned rung of the company is due, in epoch milliseconds; undefined when none is planned. */
export async function nextDue(pool: Pool, company: string): Promise<number | undefined> {
  const { rows } = await pool.query<{ at: Date | null }>({
    name: 'next-due',
    text: `SELECT min(at) AS at FROM rung WHERE company = $1`,
    values: [company],
  });
  return rows[0]?.at?.getTime();
}

/**
 * Locks the cases of about `most` due rungs, so that nobody settles one of their tasks meanwhile. A case that is being filed just now is left
 * for the next time: its task may be done a moment later.
 */
export async function lockDueCases(client: PoolClient, company: string, now: number, most: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    text: `SELECT id FROM case_file WHERE id IN (
             SELECT case_id FROM rung WHERE company = $1 AND at <= $2 ORDER BY at LIMIT $3)
           FOR NO KEY UPDATE SKIP LOCKED`,
    values: [company, new Date(now).toISOString(), most],
  });
  return rows.map(({ id }) => id);
}

/**
 * Takes what is due in these cases off the plan and answers it, one line an addressee, in the order of `dueRungs`: those the rung names, otherwise
 * whoever holds the task now, of a limit on the whole case (P05) whoever holds the case, or the company's fallback post while nobody does. Not prepared by name: a plan made for an empty table would be kept for ten thousand rungs.
 */
export async function takeDue(client: PoolClient, cases: readonly string[], now: number): Promise<DueRung[]> {
  const { rows } = await client.query<DueRung>({
    text: `WITH due AS (
             DELETE FROM rung r USING task t
             WHERE t.case_id = r.case_id AND t.seq = r.task AND r.case_id = ANY($1::uuid[]) AND r.at <= $2
             RETURNING r.case_id, r.task, r.rung, r.at, r.does, t.step,
               CASE WHEN cardinality(r."to") > 0 THEN r."to"
                    WHEN t.kind = 'clock' AND EXISTS (SELECT FROM inbox i WHERE i.case_id = r.case_id)
                      THEN ARRAY(SELECT DISTINCT i.person FROM inbox i WHERE i.case_id = r.case_id ORDER BY 1)
                    WHEN t.kind = 'clock' THEN ARRAY(
                      SELECT DISTINCT h.person FROM company c JOIN post_holder h ON h.company = c.id AND h.post = c.fallback_post
                      WHERE c.id = r.company ORDER BY 1)
                    WHEN t.state = 'assigned' THEN ARRAY[t.assignee] ELSE t.candidates END AS addressees)
           SELECT DISTINCT ON (at, rung, case_id, task, person)
             case_id AS "caseId", task, rung, does, step, person AS addressee,
             (SELECT p.department FROM person p WHERE p.id = addressee.person) AS department
           FROM due, unnest(addressees) AS addressee (person)
           WHERE NOT EXISTS (
             SELECT FROM slip s WHERE s.case_id = due.case_id AND s.task = due.task AND s.rung = due.rung AND s.addressee = addressee.person)
           ORDER BY at, rung, case_id, task, person`,
    values: [cases, new Date(now).toISOString()],
  });
  return rows;
}

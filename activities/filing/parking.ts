import type { Pool } from 'pg';

/** Shows that a case cannot go on by itself, and why; the next filing that succeeds takes it back. */
export async function park(pool: Pool, caseId: string, reason: string): Promise<void> {
  await pool.query(
    `INSERT INTO parked_case (case_id, reason) VALUES ($1, $2)
     ON CONFLICT (case_id) DO UPDATE SET reason = excluded.reason, at = now()`,
    [caseId, reason],
  );
}

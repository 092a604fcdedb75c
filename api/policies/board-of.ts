import type { Pool } from 'pg';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';

/** The departments whose lateness a person may see: null for all (the General Manager's office and the auditors), his own for a manager; throws `not-entitled` for anybody else. */
export async function departmentsFor(pool: Pool, { id, company, role }: Me): Promise<string[] | null> {
  if (role === 'office' || role === 'auditor') return null;
  const { rows } = await pool.query<{ department: string }>(
    `SELECT department FROM post_holder WHERE company = $1 AND person = $2 AND post = 'department-manager'`,
    [company, id],
  );
  if (rows.length === 0) throw new No('not-entitled');
  return rows.map(({ department }) => department);
}

import type { Pool } from 'pg';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';
import { oversees } from './oversees.ts';

interface Row {
  readonly overseer: boolean;
  readonly managed: string[];
}

/** The departments whose lateness a person may see: null for whoever oversees the company, his own for a manager; throws `not-entitled` for anybody else. */
export async function departmentsFor(pool: Pool, { id }: Me): Promise<string[] | null> {
  const { rows } = await pool.query<Row>({
    name: 'departments-for',
    text: `SELECT ${oversees('p')} AS overseer, array(SELECT department FROM post_holder
             WHERE company = p.company AND person = p.id AND post = 'department-manager') AS managed
           FROM person p WHERE p.id = $1`,
    values: [id],
  });
  const { overseer = false, managed = [] } = rows[0] ?? {};
  if (overseer) return null;
  if (managed.length === 0) throw new No('not-entitled');
  return managed;
}

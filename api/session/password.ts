import argon2 from 'argon2';
import type { Pool } from 'pg';

/** Where nobody has that e-mail, as much time is spent on this hash of nothing: the answer's time tells nothing either. */
const nobodys = argon2.hash('nobody has this password');

/** The person with that e-mail and password; undefined also for those who are disabled or have no password. */
export async function personBy(pool: Pool, email: string, password: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string; password: string | null }>(
    'SELECT id, password FROM person WHERE email = lower($1) AND NOT disabled',
    [email],
  );
  const [row] = rows;
  const fits = await argon2.verify(row?.password ?? (await nobodys), password);
  return fits && row?.password ? row.id : undefined;
}

import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { sha256 } from '../../domain/canonical.ts';
import type { Me } from './me.ts';

/** Starts a session of that person; answers the token. Only its SHA-256 is stored, so the table signs nobody in. */
export async function startSession(pool: Pool, person: string, hours: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await pool.query(
    `WITH swept AS (DELETE FROM session WHERE expires_at < now())
     INSERT INTO session (id, person, expires_at) VALUES ($1, $2, now() + $3 * interval '1 hour')`,
    [sha256(token), person, hours],
  );
  return token;
}

/** Whose session it is; undefined when it has ended, or when the person has been disabled meanwhile. */
export async function sessionOf(pool: Pool, token: string): Promise<Me | undefined> {
  const { rows } = await pool.query<Me>({
    name: 'session-of',
    text: `SELECT p.id, p.company, p.role, p.language, s.id AS session
           FROM session s JOIN person p ON p.id = s.person
           WHERE s.id = $1 AND s.expires_at > now() AND NOT p.disabled`,
    values: [sha256(token)],
  });
  return rows[0];
}

/** Ends a session by its token; unknown ones are left alone. */
export async function endSession(pool: Pool, token: string): Promise<void> {
  await pool.query('DELETE FROM session WHERE id = $1', [sha256(token)]);
}

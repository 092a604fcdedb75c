import type { Pool } from 'pg';
import type { DemoPeople, Session } from '../contract/session.ts';
import { oversees } from '../policies/oversees.ts';
import type { Me } from './me.ts';

interface Row extends Omit<Session, 'expiresAt' | 'demo'> {
  readonly expiresAt: Date;
}

/** A person as the contract shows him, from the aliases of his and his department's row; as SQL. */
export const personAs = (person: string, department: string): string =>
  `json_build_object('id', ${person}.id, 'name', ${person}.name, 'pinyin', ${person}.pinyin,
  'department', json_build_object('id', ${department}.id, 'name', ${department}.name))`;

export const personJson = personAs('p', 'd');

/** Who is signed in, with company, role and posts. */
export async function presentSession(pool: Pool, me: Pick<Me, 'session'>, demo: boolean): Promise<Session> {
  const { rows } = await pool.query<Row>(
    `SELECT ${personJson} AS person, p.role, p.language, s.expires_at AS "expiresAt",
            json_build_object('id', c.id, 'name', c.name, 'timeZone', c.time_zone, 'currency', c.currency) AS company,
            coalesce((SELECT json_agg(json_build_object('post', h.post, 'department', h.department))
                      FROM post_holder h WHERE h.person = p.id), '[]') AS posts, ${oversees('p')} AS oversees
     FROM session s JOIN person p ON p.id = s.person JOIN company c ON c.id = p.company
       JOIN department d ON d.company = p.company AND d.id = p.department
     WHERE s.id = $1`,
    [me.session],
  );
  const [row] = rows;
  if (!row) throw new Error('the session ended while it was looked at');
  return { ...row, demo, expiresAt: row.expiresAt.toISOString() };
}

/** The people whom a visitor of the demo may sign in as, companies of one time zone together. */
export async function demoPeople(pool: Pool): Promise<DemoPeople> {
  const { rows } = await pool.query<DemoPeople['people'][number]>(
    `SELECT p.id, p.name, p.pinyin, json_build_object('id', d.id, 'name', d.name) AS department, p.role,
            json_build_object('id', c.id, 'name', c.name) AS company,
            coalesce((SELECT json_agg(h.post ORDER BY h.post) FROM post_holder h WHERE h.person = p.id), '[]') AS posts
     FROM person p JOIN company c ON c.id = p.company JOIN department d ON d.company = p.company AND d.id = p.department
     WHERE p.demo AND NOT p.disabled ORDER BY c.time_zone, c.id DESC, p.id`,
  );
  return { people: rows };
}

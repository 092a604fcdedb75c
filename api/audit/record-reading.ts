import type { Pool } from 'pg';
import { uuid } from '../contract/wire.ts';
import type { Me } from '../session/me.ts';

/** What an auditor asked: the endpoint's name, and what stood in its path and query. */
interface Asked {
  readonly what: string;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
}

/** Puts on record what an auditor is about to read; the case is the one that the path names, itself or by its task or file. */
export async function recordReading(pool: Pool, me: Me, { what, params, query }: Asked): Promise<void> {
  const named = uuid.safeParse(String(params?.['id']).slice(0, 36)).data;
  await pool.query(
    `INSERT INTO reading (company, person, case_id, what, asked)
     SELECT $1, $2, (SELECT c.id FROM case_file c WHERE c.company = $1
                     AND c.id = coalesce((SELECT a.case_id FROM attachment a WHERE a.id = $3), $3)), $4, $5`,
    [me.company, me.id, named, what, JSON.stringify(query ?? {})],
  );
}

/** Puts on record that an auditor reads each of these cases of his company. */
export async function recordReadings(pool: Pool, me: Me, what: string, cases: readonly string[]): Promise<void> {
  await pool.query('INSERT INTO reading (company, person, case_id, what) SELECT $1, $2, unnest($3::uuid[]), $4', [
    me.company,
    me.id,
    cases,
    what,
  ]);
}

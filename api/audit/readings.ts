import type { Pool, PoolClient } from 'pg';
import type { ReadingOnRecord, ReadingsQuery } from '../contract/audit/readings.ts';
import { cursorFor, readCursor } from '../inbox/cursor.ts';
import type { Me } from '../session/me.ts';

interface Row extends Omit<ReadingOnRecord, 'at'> {
  readonly at: Date;
}

const columns = `r.id::integer AS id, r.at, json_build_object('id', r.person, 'name', coalesce(p.name, r.person)) AS person,
  r.case_id AS "case", c.number, r.what, r.asked`;

const tables = 'reading r LEFT JOIN person p ON p.id = r.person LEFT JOIN case_file c ON c.id = r.case_id';

const present = ({ at, ...row }: Row): ReadingOnRecord => ({ ...row, at: at.toISOString() });

/** Who has read a case, latest first. */
export async function readingsOfCase(client: PoolClient, caseId: string): Promise<ReadingOnRecord[]> {
  const { rows } = await client.query<Row>({
    name: 'readings-of-case',
    text: `SELECT ${columns} FROM ${tables} WHERE r.case_id = $1 ORDER BY r.id DESC LIMIT 100`,
    values: [caseId],
  });
  return rows.map(present);
}

/** What auditors of the company have read, latest first. */
export async function readingsPage(
  pool: Pool,
  me: Me,
  asked: ReadingsQuery,
): Promise<{ readings: ReadingOnRecord[]; next: string | null }> {
  const [before] = readCursor(asked.cursor, ['integer']);
  const { rows } = await pool.query<Row>(
    `SELECT ${columns} FROM ${tables}
     WHERE r.company = $1 AND ($2::bigint IS NULL OR r.id < $2) AND ($3::uuid IS NULL OR r.case_id = $3)
       AND ($4::text IS NULL OR r.person = $4)
     ORDER BY r.id DESC LIMIT $5`,
    [me.company, before, asked.case, asked.person, asked.limit + 1],
  );
  const page = rows.slice(0, asked.limit);
  const last = rows.length > asked.limit ? page.at(-1) : undefined;
  return { readings: page.map(present), next: last ? cursorFor([last.id]) : null };
}

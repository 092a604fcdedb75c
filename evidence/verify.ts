import type { Pool } from 'pg';
import { firstBadRecord, type BadRecord, type JournalRow } from '../domain/journal.ts';
import { firstBadRow, type BadRow, type RegisterRow } from '../domain/register.ts';

/** What a verification found: how much it read, and the first bad record of each journal and register that does not hold. */
export interface Verification {
  readonly cases: number;
  readonly events: number;
  readonly badCases: readonly ({ readonly caseId: string } & BadRecord)[];
  readonly badRegisters: readonly ({ readonly company: string } & BadRow)[];
}

const casesAtOnce = 500;

/** Checks the hash chain of every case's journal and of every register of slips against what they say of themselves. Reads only. */
export async function verify(pool: Pool): Promise<Verification> {
  let cases = 0;
  let events = 0;
  const badCases: ({ caseId: string } & BadRecord)[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const heads = await headsAfter(pool, after);
    if (heads.length === 0) break;
    const journals = await journalsOf(
      pool,
      heads.map(({ id }) => id),
    );
    for (const { id, seq, hash } of heads) {
      const rows = journals.get(id) ?? [];
      const bad = firstBadRecord(id, rows, { seq, hash });
      if (bad) badCases.push({ caseId: id, ...bad });
      events += rows.length;
    }
    cases += heads.length;
    after = heads.at(-1)?.id ?? after;
  }
  return { cases, events, badCases, badRegisters: await verifyRegisters(pool) };
}

interface HeadRow {
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}

/** The next cases by id: those with a row, and those of which only a journal is left. */
async function headsAfter(pool: Pool, after: string): Promise<HeadRow[]> {
  const { rows } = await pool.query<HeadRow>(
    `SELECT coalesce(f.id, j.case_id) AS id, coalesce(f.head, 0) AS seq, coalesce(f.head_hash, '') AS hash
     FROM case_file f FULL JOIN (SELECT case_id FROM journal WHERE seq = 1) j ON j.case_id = f.id
     WHERE coalesce(f.id, j.case_id) > $1 ORDER BY 1 LIMIT $2`,
    [after, casesAtOnce],
  );
  return rows;
}

async function journalsOf(pool: Pool, ids: readonly string[]): Promise<Map<string, JournalRow[]>> {
  const { rows } = await pool.query<Omit<JournalRow, 'at'> & { caseId: string; at: Date }>(
    `SELECT case_id AS "caseId", seq, kind, at, act_id AS "actId", canonical, hash FROM journal WHERE case_id = ANY($1) ORDER BY case_id, seq`,
    [ids],
  );
  return Map.groupBy(
    rows.map((row) => ({ ...row, at: row.at.getTime() })),
    ({ caseId }) => caseId,
  );
}

async function verifyRegisters(pool: Pool): Promise<Verification['badRegisters']> {
  const { rows: heads } = await pool.query<{ company: string; seq: number; hash: string }>(
    'SELECT company, seq, hash FROM register_head',
  );
  const bad: ({ company: string } & BadRow)[] = [];
  for (const { company, ...head } of heads) {
    const { rows } = await pool.query<Omit<RegisterRow, 'at'> & { at: Date }>(
      'SELECT company, seq, kind, at, canonical, hash FROM register WHERE company = $1 ORDER BY seq',
      [company],
    );
    const found = firstBadRow(
      rows.map((row) => ({ ...row, at: row.at.getTime() })),
      head,
    );
    if (found) bad.push({ company, ...found });
  }
  return bad;
}

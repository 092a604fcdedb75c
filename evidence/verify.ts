import type { Pool } from 'pg';
import { firstBadRecord } from '../domain/journal.ts';
import type { BadRecord, JournalRow } from '../domain/record.ts';
import { firstBadRow, type BadRow, type RegisterRow } from '../domain/register.ts';

/** What a verification found: how much it read, and the first bad record of each journal and register that does not hold. */
export interface Verification {
  readonly cases: number;
  readonly events: number;
  readonly badCases: readonly ({ readonly caseId: string } & BadRecord)[];
  readonly badRegisters: readonly ({ readonly company: string } & BadRow)[];
}

const casesAtOnce = 1_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Checks the hash chain of every case's journal and of every register of slips against what they say of themselves. Reads only. */
export async function verify(pool: Pool): Promise<Verification> {
  let cases = 0;
  let events = 0;
  const badCases: ({ caseId: string } & BadRecord)[] = [];
  let next = pageAfter(pool, beforeAll);
  for (let page = await next; page.heads.length > 0; page = await next) {
    // the database reads the next page while this one is checked
    next = pageAfter(pool, page.heads.at(-1)?.id ?? '');
    for (const { id, seq, hash } of page.heads) {
      const rows = page.journals.get(id) ?? [];
      const bad = firstBadRecord(id, rows, { seq, hash });
      if (bad) badCases.push({ caseId: id, ...bad });
      events += rows.length;
    }
    cases += page.heads.length;
  }
  return { cases, events, badCases, badRegisters: await verifyRegisters(pool) };
}

interface HeadRow {
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}

interface Page {
  readonly heads: readonly HeadRow[];
  readonly journals: ReadonlyMap<string, readonly JournalRow[]>;
}

async function pageAfter(pool: Pool, after: string): Promise<Page> {
  const heads = await headsAfter(pool, after);
  const last = heads.at(-1);
  return { heads, journals: last ? await journalsBetween(pool, after, last.id) : new Map() };
}

/** The next cases by id: those with a row, and those of which only a journal is left. Each of the two is read along its key, no further than the page. */
async function headsAfter(pool: Pool, after: string): Promise<HeadRow[]> {
  const { rows } = await pool.query<HeadRow>({
    name: 'heads-after',
    text: `WITH next AS (
             (SELECT id FROM case_file WHERE id > $1 ORDER BY id LIMIT $2) UNION
             (SELECT case_id FROM journal WHERE case_id > $1 AND seq = 1 ORDER BY case_id LIMIT $2) ORDER BY 1 LIMIT $2)
           SELECT id, coalesce(f.head, 0) AS seq, coalesce(f.head_hash, '') AS hash
           FROM next LEFT JOIN case_file f USING (id) ORDER BY id`,
    values: [after, casesAtOnce],
  });
  return rows;
}

async function journalsBetween(pool: Pool, after: string, last: string): Promise<Map<string, JournalRow[]>> {
  const { rows } = await pool.query<JournalRow & { caseId: string }>({
    name: 'journals-between',
    text: `SELECT case_id AS "caseId", seq, kind, (extract(epoch FROM at) * 1000)::float8 AS at, act_id AS "actId", canonical, hash
           FROM journal WHERE case_id > $1 AND case_id <= $2 ORDER BY case_id, seq`,
    values: [after, last],
  });
  return Map.groupBy(rows, ({ caseId }) => caseId);
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

import type { Pool } from 'pg';
import type { AuditSearch, CasesFound, FoundCase } from '../contract/audit/search.ts';
import type { Words } from '../contract/wire.ts';
import { cursorFor, readCursor } from '../inbox/cursor.ts';
import type { Me } from '../session/me.ts';
import { filterValues, found } from './found.ts';
import { badRecordOf, journalsOf } from './journals.ts';

interface Row extends Omit<FoundCase, 'processName' | 'openedAt' | 'closedAt' | 'records' | 'firstBad'> {
  readonly processName: Words | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly seq: number;
  readonly hash: string;
  readonly position: readonly unknown[];
}

const columns = `c.id, c.number, c.process, c.outcome, c.opened_at AS "openedAt", c.closed_at AS "closedAt", c.head AS seq,
  c.head_hash AS hash, json_build_array(c.opened_at::text, c.id) AS position,
  (SELECT name FROM rulebook b WHERE b.company = c.company AND b.process = c.process AND b.digest = c.rule_digest) AS "processName",
  json_build_object('id', c.applicant, 'name', coalesce(a.name, c.applicant), 'pinyin', coalesce(a.pinyin, '')) AS applicant`;

/** Latest first, page by page: no case is shown twice or left out while others are opened. */
const paged = `SELECT ${columns} ${found}
  AND ($10::timestamptz IS NULL OR (c.opened_at <= $10 AND (c.opened_at < $10 OR c.id > $11::uuid)))
  ORDER BY c.opened_at DESC, c.id LIMIT $12`;

/** In the order of the digest of seed and case: whoever has the seed draws the same cases, and nobody can choose them. */
const drawn = `SELECT ${columns} ${found}
  ORDER BY sha256(convert_to($10 || ' ' || c.id, 'UTF8')), c.id LIMIT $11`;

/** Looks among all cases of the company, and checks the journals of those it found. */
export async function searchCases(pool: Pool, me: Me, asked: AuditSearch): Promise<CasesFound> {
  const { sample, seed = '', cursor, limit } = asked;
  const filter = filterValues(me.company, asked);
  const position = readCursor(cursor, ['instant', 'uuid']);
  const { rows } =
    sample === undefined
      ? await pool.query<Row>(paged, [...filter, ...position, limit + 1])
      : await pool.query<Row>(drawn, [...filter, seed, sample]);
  const page = sample === undefined ? rows.slice(0, limit) : rows;
  const last = rows.length > page.length ? page.at(-1) : undefined;
  const journals = await journalsOf(
    pool,
    page.map(({ id }) => id),
  );
  return {
    cases: page.map(({ position: _, seq, hash, ...row }) => ({
      ...row,
      processName: row.processName ?? { zh: row.process, en: row.process },
      openedAt: row.openedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      records: journals.get(row.id)?.length ?? 0,
      firstBad: badRecordOf(row.id, journals.get(row.id) ?? [], { seq, hash }),
    })),
    next: last ? cursorFor(last.position) : null,
  };
}

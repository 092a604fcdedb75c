import type { PoolClient } from 'pg';
import { holdsBetween, type RegisterRow } from '../../domain/register.ts';
import type { RegisterEntryOnRecord } from '../contract/audit/case.ts';

interface Row extends Omit<RegisterRow, 'at'> {
  readonly at: Date;
  readonly previous: string;
  readonly next: Pick<RegisterRow, 'canonical' | 'hash'> | null;
  readonly headSeq: number;
  readonly headHash: string;
}

/** The entries about a case: those its slips were projected from, and those whose own text names the case or one of these slips. */
const entries = `
  WITH issued AS (
    SELECT s.seq FROM slip s WHERE s.company = $1 AND s.case_id = $2
    UNION SELECT r.seq FROM register r WHERE r.company = $1 AND strpos(r.canonical, '"caseId":"' || $2 || '"') > 0)
  SELECT r.company, r.seq, r.kind, r.at, r.canonical, r.hash, coalesce(b.hash, '') AS previous,
         CASE WHEN n.seq IS NOT NULL THEN json_build_object('canonical', n.canonical, 'hash', n.hash) END AS next,
         coalesce(h.seq, 0) AS "headSeq", coalesce(h.hash, '') AS "headHash"
  FROM register r
    LEFT JOIN register b ON b.company = r.company AND b.seq = r.seq - 1
    LEFT JOIN register n ON n.company = r.company AND n.seq = r.seq + 1
    LEFT JOIN register_head h ON h.company = r.company
  WHERE r.company = $1 AND (r.seq IN (SELECT seq FROM issued)
    OR substring(r.canonical from '"slip":([0-9]{1,9})[,}]')::integer IN (SELECT seq FROM issued))
  ORDER BY r.seq`;

/** What the office has entered about a case, each entry checked between its neighbours. */
export async function registerOfCase(
  client: PoolClient,
  company: string,
  caseId: string,
): Promise<RegisterEntryOnRecord[]> {
  const { rows } = await client.query<Row>({ name: 'register-of-case', text: entries, values: [company, caseId] });
  return rows.map(({ previous, next, headSeq, headHash, at, ...stored }) => {
    const row = { ...stored, at: at.getTime() };
    const { seq, kind, canonical, hash } = row;
    const holds = holdsBetween(row, previous, next ?? undefined, { seq: headSeq, hash: headHash });
    return { seq, kind, at: row.at, canonical, hash, previous, holds };
  });
}

import type { Pool, PoolClient } from 'pg';
import { firstBadRecord } from '../../domain/journal.ts';
import type { BadRecord, JournalHead, JournalRow } from '../../domain/record.ts';

/** A record with the instant at which it was stored. */
export interface StoredRecord extends JournalRow {
  readonly caseId: string;
  readonly filedAt: Date;
}

/** The journals of these cases as they are stored, each in its order, by case. */
export async function journalsOf(
  client: Pool | PoolClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredRecord[]>> {
  const { rows } = await client.query<Omit<StoredRecord, 'at'> & { at: Date }>({
    name: 'journals-of-cases',
    text: `SELECT case_id AS "caseId", seq, kind, at, act_id AS "actId", canonical, hash, filed_at AS "filedAt"
           FROM journal WHERE case_id = ANY($1) ORDER BY case_id, seq`,
    values: [ids],
  });
  return Map.groupBy(
    rows.map((row) => ({ ...row, at: row.at.getTime() })),
    ({ caseId }) => caseId,
  );
}

/** Checks a stored journal: its first bad record, without what hides which one it is. */
export const badRecordOf = (id: string, journal: readonly JournalRow[], head: JournalHead): BadRecord | null =>
  firstBadRecord(id, journal, head) ?? null;

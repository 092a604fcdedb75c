import { firstBadRecord } from '../../domain/journal.ts';
import type { CaseFile } from '../contract/case.ts';
import type { JournalRow } from './rows.ts';

/** Checks the hash chain of a journal and that it ends where the case's row says: the first record that does not hold, if any. */
export function verify(
  caseId: string,
  journal: readonly JournalRow[],
  head: { readonly seq: number; readonly headHash: string },
): CaseFile['chain'] {
  const rows = journal.map((row) => ({ ...row, at: row.at.getTime() }));
  const bad = firstBadRecord(caseId, rows, { seq: head.seq, hash: head.headHash });
  return bad ? { ok: false, firstBad: bad.seq } : { ok: true, firstBad: null };
}

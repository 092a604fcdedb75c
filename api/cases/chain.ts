import { link } from '../../domain/canonical.ts';
import type { CaseFile } from '../contract/case.ts';
import type { JournalRow } from './rows.ts';

/** Checks the hash chain of a journal and that it ends where the case's row says: the first record that does not hold, if any. */
export function verify(
  journal: readonly JournalRow[],
  head: { readonly seq: number; readonly headHash: string },
): CaseFile['chain'] {
  let previous = '';
  for (const [index, { seq, canonical, hash }] of journal.entries()) {
    if (seq !== index + 1 || hash !== link(previous, canonical)) return { ok: false, firstBad: seq };
    previous = hash;
  }
  const ends = journal.length === head.seq && previous === head.headHash;
  return ends ? { ok: true, firstBad: null } : { ok: false, firstBad: journal.length + 1 };
}

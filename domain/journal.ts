import { link } from './canonical.ts';
import type { Event } from './events.ts';

/** A row of a case's journal as it is stored: the columns beside the text that was hashed. `at` is in epoch milliseconds. */
export interface JournalRow {
  readonly seq: number;
  readonly kind: string;
  readonly at: number;
  readonly actId: string | null;
  readonly canonical: string;
  readonly hash: string;
}

/** The first record that is not as it was filed, and why. */
export interface BadRecord {
  readonly seq: number;
  readonly because: 'missing' | 'out-of-chain' | 'changed' | 'not-in-head';
}

/**
 * Checks a case's journal, given in order of seq: gap-free, each hashed over the one before, the columns as hashed, and ending where the case
 * says it ends. Undefined: all is well.
 */
export function firstBadRecord(
  caseId: string,
  rows: readonly JournalRow[],
  head: { readonly seq: number; readonly hash: string },
): BadRecord | undefined {
  let previous = '';
  for (const [index, row] of rows.entries()) {
    const seq = index + 1;
    if (row.seq !== seq) return { seq, because: 'missing' };
    if (row.hash !== link(previous, row.canonical)) return { seq, because: 'out-of-chain' };
    if (!isAsHashed(caseId, row)) return { seq, because: 'changed' };
    previous = row.hash;
  }
  if (rows.length < head.seq) return { seq: rows.length + 1, because: 'missing' };
  return previous === head.hash && rows.length === head.seq ? undefined : { seq: rows.length, because: 'not-in-head' };
}

function isAsHashed(caseId: string, row: JournalRow): boolean {
  const event = JSON.parse(row.canonical) as Event & { readonly caseId: string };
  const same = event.caseId === caseId && event.seq === row.seq && event.kind === row.kind && event.at === row.at;
  return same && (event.act?.id ?? null) === row.actId;
}

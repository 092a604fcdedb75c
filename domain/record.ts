/** A row of a case's journal as it is stored: the columns beside the text that was hashed. `at` is in epoch milliseconds. */
export interface JournalRow {
  readonly seq: number;
  readonly kind: string;
  readonly at: number;
  readonly actId: string | null;
  readonly canonical: string;
  readonly hash: string;
}

/** Where a case's own row says that its journal ends. */
export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
}

/** The first record that is not as it was filed, and why. */
export interface BadRecord {
  readonly seq: number;
  readonly because: 'missing' | 'out-of-chain' | 'changed' | 'not-in-head';
}

/**
 * What is wrong with the row that stands in the place `seq` of a journal, `recomputed` being the hash of its text over the one before.
 * Undefined: nothing. Whoever has a SHA-256 can check a journal with it, a browser too.
 */
export function faultOf(
  caseId: string,
  { seq, recomputed }: { readonly seq: number; readonly recomputed: string },
  row: JournalRow,
  head: JournalHead,
): BadRecord | undefined {
  if (row.seq > head.seq)
    return seq > head.seq ? { seq: row.seq, because: 'not-in-head' } : { seq, because: 'missing' };
  if (row.seq !== seq) return { seq, because: 'missing' };
  if (row.hash !== recomputed) return { seq, because: 'out-of-chain' };
  return isAsHashed(caseId, row) ? undefined : { seq, because: 'changed' };
}

/** What is wrong with the end of a journal whose rows all hold: rows that its head does not know, or the other way round. */
export function faultOfEnd(last: JournalHead, head: JournalHead): BadRecord | undefined {
  if (last.seq < head.seq) return { seq: last.seq + 1, because: 'missing' };
  return last.hash === head.hash ? undefined : { seq: last.seq, because: 'not-in-head' };
}

function isAsHashed(caseId: string, row: JournalRow): boolean {
  const event = eventIn(row.canonical);
  if (!event) return false;
  const same =
    event['caseId'] === caseId && event['seq'] === row.seq && event['kind'] === row.kind && event['at'] === row.at;
  const act = event['act'] as { readonly id?: unknown } | undefined;
  return same && (act?.id ?? null) === row.actId;
}

/** The event that a canonical text says; undefined when somebody has made it unreadable. */
export function eventIn(canonical: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const event: unknown = JSON.parse(canonical);
    return typeof event === 'object' && event !== null ? (event as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

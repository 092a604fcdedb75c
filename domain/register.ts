import type { Actor } from './actor.ts';
import { link } from './canonical.ts';
import type { ActRef } from './events.ts';
import { eventIn } from './record.ts';

/** What the General Manager's office enters when a rung's time has come: to whom, about which task of which case. */
interface Chased {
  readonly caseId: string;
  /** The seq of the event that opened the task. */
  readonly task: number;
  readonly rung: number;
  readonly addressee: string;
  /** The addressee's department at that time; not said in entries from before it was kept. */
  readonly department?: string;
}

/** P05, X21. One entry of a company's register: a numbered reminder slip, a plain reminder, the addressee's word that he has read it, or a keeper's that he has read his part. */
export type RegisterEntry = {
  readonly company: string;
  readonly seq: number;
  /** Epoch milliseconds by the office's clock. */
  readonly at: number;
  readonly actor: Actor;
} & (
  | ({ readonly kind: 'slip-issued'; readonly number: string } & Chased)
  | ({ readonly kind: 'reminder-given' } & Chased)
  | { readonly kind: 'slip-acknowledged'; readonly slip: number; readonly act: ActRef }
  | {
      readonly kind: 'copy-read';
      readonly caseId: string;
      /** The seq of the event that sent the copies. */
      readonly copies: number;
      readonly part: string;
      readonly act: ActRef;
    }
);

/** A row of the register as it is stored: the columns beside the text that was hashed. */
export interface RegisterRow {
  readonly company: string;
  readonly seq: number;
  readonly kind: string;
  readonly at: number;
  readonly canonical: string;
  readonly hash: string;
}

/** How far a register goes by its own account. */
export interface RegisterHead {
  readonly seq: number;
  readonly hash: string;
}

/** The first record that is not as the office wrote it, and why. */
export interface BadRow {
  readonly seq: number;
  readonly because: 'missing' | 'changed' | 'out-of-chain' | 'number-out-of-order' | 'not-in-head';
}

/** Checks a company's register, given in order of seq: gap-free, chained, its columns as hashed, slip numbers without gaps. Undefined: all is well. */
export function firstBadRow(rows: readonly RegisterRow[], head: RegisterHead): BadRow | undefined {
  const serials = new Map<string, number>();
  let previous: RegisterHead = { seq: 0, hash: '' };
  for (const row of rows) {
    const seq = previous.seq + 1;
    if (row.seq !== seq) return { seq, because: 'missing' };
    if (row.hash !== link(previous.hash, row.canonical)) return { seq, because: 'out-of-chain' };
    const entry = JSON.parse(row.canonical) as RegisterEntry;
    if (!agrees(row, entry)) return { seq, because: 'changed' };
    if (entry.kind === 'slip-issued' && !follows(entry.number, serials)) return { seq, because: 'number-out-of-order' };
    previous = row;
  }
  if (previous.seq < head.seq) return { seq: previous.seq + 1, because: 'missing' };
  return previous.hash === head.hash ? undefined : { seq: previous.seq, because: 'not-in-head' };
}

/** Checks one entry between its neighbours: hashed over the one before, its columns as hashed, and the next one (or the head) following it. */
export function holdsBetween(
  row: RegisterRow,
  previous: string,
  next: Pick<RegisterRow, 'canonical' | 'hash'> | undefined,
  head: RegisterHead,
): boolean {
  const entry = eventIn(row.canonical);
  if (!entry || row.hash !== link(previous, row.canonical) || !agrees(row, entry)) return false;
  return next ? next.hash === link(row.hash, next.canonical) : row.seq === head.seq && row.hash === head.hash;
}

const agrees = (row: RegisterRow, entry: object): boolean =>
  (['company', 'seq', 'kind', 'at'] as const).every(
    (column) => row[column] === (entry as Partial<RegisterRow>)[column],
  );

/** True when the number is the next of its series ("CB-2026-0002" after "CB-2026-0001"). */
function follows(number: string, serials: Map<string, number>): boolean {
  const cut = number.lastIndexOf('-');
  const series = number.slice(0, cut);
  const serial = Number(number.slice(cut + 1));
  const isNext = serial === (serials.get(series) ?? 0) + 1;
  serials.set(series, serial);
  return isNext;
}

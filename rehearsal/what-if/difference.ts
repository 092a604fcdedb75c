import type { Event } from '../../domain/events.ts';
import { figuresOf, type Figures } from './figures.ts';
import { sameMoment } from './record.ts';
import type { Assumed, ReRun, Skipped } from './rerun.ts';

/** A closed case beside what it would have been. */
export interface Difference {
  readonly case: string;
  readonly number: string;
  readonly applicant: string;
  readonly before: Figures;
  readonly after: Figures;
  /** "step: person" who would have been asked and was not. */
  readonly newlyAsked: readonly string[];
  /** "step: person" who was asked and would not have been. */
  readonly noLongerAsked: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly assumed: readonly Assumed[];
  readonly changed: boolean;
}

/** What differs between a record and its re-run. */
export function differenceOf(id: string, record: readonly Event[], { journal, skipped, assumed }: ReRun): Difference {
  const [opened] = record;
  const { filled, applicant } = opened?.kind === 'case-opened' ? opened : { filled: undefined, applicant: '' };
  const [before, after] = [figuresOf(record), figuresOf(journal)];
  const newlyAsked = after.asked.filter((one) => !before.asked.includes(one));
  const noLongerAsked = before.asked.filter((one) => !after.asked.includes(one));
  const isSame =
    newlyAsked.length + noLongerAsked.length + skipped.length === 0 &&
    before.outcome === after.outcome &&
    before.slips === after.slips &&
    before.reminders === after.reminders &&
    before.fines === after.fines &&
    isSameTime(before.took, after.took);
  const number = filled?.number ?? '';
  return { case: id, number, applicant, before, after, newlyAsked, noLongerAsked, skipped, assumed, changed: !isSame };
}

const isSameTime = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) < sameMoment;

/** All cases together. */
export interface Sum {
  readonly cases: number;
  readonly changed: number;
  /** "approved → rejected": how many cases. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** "step: person": in how many cases. */
  readonly newlyAsked: Readonly<Record<string, number>>;
  readonly noLongerAsked: Readonly<Record<string, number>>;
  readonly medianTook: { readonly before: number | null; readonly after: number | null };
  readonly slips: { readonly before: number; readonly after: number };
  readonly fines: { readonly before: number; readonly after: number };
  readonly skipped: number;
  readonly assumed: number;
}

/** The differences of many cases in sum. */
export function sumOf(differences: readonly Difference[]): Sum {
  const total = (of: (figures: Figures) => number) => ({
    before: differences.reduce((sum, { before }) => sum + of(before), 0),
    after: differences.reduce((sum, { after }) => sum + of(after), 0),
  });
  const other = differences.filter(({ before, after }) => before.outcome !== after.outcome);
  return {
    cases: differences.length,
    changed: differences.filter(({ changed }) => changed).length,
    outcomes: counted(other.map(({ before, after }) => `${before.outcome} → ${after.outcome}`)),
    newlyAsked: counted(differences.flatMap(({ newlyAsked }) => newlyAsked)),
    noLongerAsked: counted(differences.flatMap(({ noLongerAsked }) => noLongerAsked)),
    medianTook: {
      before: median(differences.flatMap(({ before }) => before.took ?? [])),
      after: median(differences.flatMap(({ after }) => after.took ?? [])),
    },
    slips: total(({ slips }) => slips),
    fines: total(({ fines }) => fines),
    skipped: differences.reduce((sum, { skipped }) => sum + skipped.length, 0),
    assumed: differences.reduce((sum, { assumed }) => sum + assumed.length, 0),
  };
}

/** The middle of these; null of none. */
export function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1)));
}

import { before, dayOf, dueAt, type Budget, type Calendar, type Limit } from './calendar/index.ts';
import type { Rung, Since } from './limit.ts';

/** Which period a duty is for, seen from the day it is due. */
export type DutyFor = 'next-year' | 'second-half' | 'next-quarter' | 'last-month';

/** P85, P86. What is due again and again on a named day; its case is opened by rule that much ahead, with whoever holds the post. */
export interface Duty {
  readonly limit: Limit;
  /** Whom the office chases, and when. */
  readonly ladder?: readonly Rung[];
  readonly lead: Budget;
  readonly for: DutyFor;
  readonly responsible: { readonly post: string; readonly of: string };
}

/** When a duty's case is opened, when it is due, and for which period, as its form says it. */
export interface Occasion {
  readonly opensAt: number;
  readonly dueAt: number;
  readonly period: Readonly<Record<string, string | number>>;
}

/** The duty that is due next after that instant (epoch ms). */
export function occasionAfter(calendar: Calendar, instant: number, { limit, lead, for: kind }: Duty): Occasion {
  const due = dueAt(calendar, instant, limit).at;
  return { opensAt: before(calendar, due, lead).at, dueAt: due, period: periodOf(kind, dayOf(calendar, due)) };
}

/** The next so many occasions that are opened after that instant. */
export function occasions(calendar: Calendar, instant: number, duty: Duty, count: number): Occasion[] {
  const found: Occasion[] = [];
  for (let from = instant; found.length < count;) {
    const next = occasionAfter(calendar, from, duty);
    if (next.opensAt > instant) found.push(next);
    from = next.dueAt;
  }
  return found;
}

/** A period as the form of a duty's case names it, as far as it is filled in. */
interface Period {
  readonly year: number;
  readonly part?: number;
  readonly month?: number;
}

/** The limit of a duty for that period, the same whenever its case is opened: on time, after an outage, or by hand. */
export function limitFor({ limit: within, lead, ladder = [], for: kind }: Duty, period: Period) {
  const day = 'named' in within ? dueFrom(kind, period) : undefined;
  const since: Since | undefined = day === undefined ? undefined : { day, lead };
  return { within, ladder, ...(since ? { since } : {}) };
}

/** The first day on which what is due may be for that period; undefined for a period that the duty is never for. */
function dueFrom(kind: DutyFor, { year, part = 0, month = 0 }: Period): string | undefined {
  switch (kind) {
    case 'next-year':
      return firstOf(year, -12);
    case 'second-half':
      return part === 2 ? firstOf(year, 0) : undefined;
    case 'next-quarter':
      return part > 0 ? firstOf(year, 3 * (part - 2)) : undefined;
    case 'last-month':
      return month > 0 ? firstOf(year, month) : undefined;
  }
}

/** The first of a month, counted from January of that year (0). */
const firstOf = (year: number, month: number): string | undefined => {
  const first = new Date(Date.UTC(year, month, 1));
  return Number.isNaN(first.getTime()) ? undefined : first.toISOString().slice(0, 10);
};

function periodOf(kind: DutyFor, due: Date): Occasion['period'] {
  const year = due.getUTCFullYear();
  const month = due.getUTCMonth();
  const quarter = Math.floor(month / 3) + 1;
  switch (kind) {
    case 'next-year':
      return { kind: 'year', year: year + 1 };
    case 'second-half':
      return { kind: 'half-year', year, part: 2 };
    case 'next-quarter':
      return quarter === 4
        ? { kind: 'quarter', year: year + 1, part: 1 }
        : { kind: 'quarter', year, part: quarter + 1 };
    case 'last-month':
      return month === 0 ? { year: year - 1, month: 12 } : { year, month };
  }
}

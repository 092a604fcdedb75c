import { readAmount } from './amount.ts';
import type { Budget, Calendar, Due } from './calendar.ts';
import { count } from './counting.ts';
import { isProvisional } from './due.ts';
import { prepared } from './prepared.ts';
import type { Pause } from './tally.ts';

/** A budget and the ledger of its running: when it began and when it stood still (epoch ms), in order; it runs outside of the pauses. */
export interface Clock {
  budget: Budget;
  openedAt: number;
  pauses: Pause[];
}

/** A clock that begins to run then. */
export function openClock(budget: Budget, at: number): Clock {
  return { budget, openedAt: at, pauses: [] };
}

/** The clock, standing still from then on (RangeError: it already does, or `at` lies before its last change). */
export function pause(clock: Clock, at: number): Clock {
  const latest = clock.pauses.at(-1);
  if (latest && latest.to === undefined) throw new RangeError('The clock is paused already.');
  if (at < (latest?.to ?? clock.openedAt)) throw new RangeError('A clock is not paused in its past.');
  return { ...clock, pauses: [...clock.pauses, { from: at }] };
}

/** The clock, running again from then on (RangeError: it was not paused, or `at` lies before its pause). */
export function resume(clock: Clock, at: number): Clock {
  const latest = clock.pauses.at(-1);
  if (!latest || latest.to !== undefined) throw new RangeError('The clock is not paused.');
  if (at < latest.from) throw new RangeError('A clock is not resumed before its pause.');
  return { ...clock, pauses: [...clock.pauses.slice(0, -1), { from: latest.from, to: at }] };
}

/** When the clock's budget is used up, and why; undefined while it is paused short of that. */
export function due(calendar: Calendar, { budget, openedAt, pauses }: Clock): Due | undefined {
  const ready = prepared(calendar);
  const { at, stopped, explanation } = count(ready, openedAt, readAmount(budget), budget.clock, pauses);
  return stopped ? undefined : { at, explanation, provisional: isProvisional(ready, openedAt, at, budget) };
}

/** What a changed calendar does to a clock: its limit before and after (undefined: it is paused). */
export function recount(
  clock: Clock,
  was: Calendar,
  is: Calendar,
): { before: Due | undefined; after: Due | undefined } {
  return { before: due(was, clock), after: due(is, clock) };
}

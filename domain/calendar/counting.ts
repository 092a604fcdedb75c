import type { Amount } from './amount.ts';
import type { ClockKind } from './calendar.ts';
import type { Prepared } from './prepared.ts';
import { Tally } from './tally.ts';
import type { Pause } from './tally.ts';
import { addHalfWorkday, workingDaysAfter } from './working-days.ts';
import { addWorkingTime } from './working.ts';
import { DAY } from './zone.ts';

/** Counts an amount from `start` on, standing still in the pauses (in order, none before `start`); what a pause interrupts is made up after it. */
export function count(
  ready: Prepared,
  start: number,
  amount: Amount,
  clock: ClockKind,
  pauses: readonly Pause[],
): Tally {
  const tally = new Tally(ready, start, clock, pauses);
  if (clock === 'calendarTime') {
    const { at, counts } = calendarTimeAfter(ready, start, amount);
    tally.runOne(at, counts);
  } else if ('ms' in amount) {
    tally.runStretches(addWorkingTime(ready, start, amount.ms), amount.ms);
  } else if ('days' in amount) {
    countWorkingDays(ready, tally, amount.days);
  }
  return tally;
}

/** The instant an amount of calendar time away (direction -1: before), and what it counts in ms: the same local time on another day. */
export function calendarTimeAfter(
  ready: Prepared,
  start: number,
  amount: Amount,
  direction: 1 | -1 = 1,
): { at: number; counts: number } {
  if ('ms' in amount) return { at: start + direction * amount.ms, counts: amount.ms };
  const local = start + ready.zone.offsetAt(start);
  if ('months' in amount) {
    const moved = monthsLater(local, direction * amount.months);
    return { at: ready.zone.toEpoch(moved), counts: Math.abs(moved - local) };
  }
  const whole = Math.floor(amount.days);
  const part = (amount.days - whole) * DAY;
  const counts = whole * DAY + part;
  if (direction === 1) return { at: (whole === 0 ? start : ready.zone.toEpoch(local + whole * DAY)) + part, counts };
  const partBefore = start - part;
  if (whole === 0) return { at: partBefore, counts };
  return { at: ready.zone.toEpoch(partBefore + ready.zone.offsetAt(partBefore) - whole * DAY), counts };
}

function countWorkingDays(ready: Prepared, tally: Tally, days: number): void {
  const whole = Math.floor(days);
  let nextDay = workingDaysAfter(ready, tally.at);
  for (let n = 0; n < whole && !tally.stopped; n++) {
    if (tally.runOne(nextDay(), DAY)) nextDay = workingDaysAfter(ready, tally.at);
  }
  if (days > whole && !tally.stopped) tally.runOne(addHalfWorkday(ready, tally.at), DAY / 2);
}

function monthsLater(local: number, months: number): number {
  const date = new Date(local);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const lengthOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  const timeOfDay = ((local % DAY) + DAY) % DAY;
  return first + (Math.min(date.getUTCDate(), lengthOfMonth) - 1) * DAY + timeOfDay;
}

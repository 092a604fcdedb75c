import { readAmount } from './amount.ts';
import type { Budget, Calendar, Due, Limit, Segment } from './calendar.ts';
import { calendarTimeAfter, count } from './counting.ts';
import { nextNamed } from './named.ts';
import { prepared } from './prepared.ts';
import type { Prepared } from './prepared.ts';
import { takeHalfWorkday, workingDaysBefore } from './working-days.ts';
import { stretchesBetween, takeWorkingTime } from './working.ts';
import { DAY } from './zone.ts';

/** When a limit that starts then (epoch ms) is reached: its budget used up, or its named day next come round (RangeError: it cannot be read). */
export function dueAt(calendar: Calendar, start: number, limit: Limit): Due {
  if ('named' in limit) return nextNamed(calendar, start, limit);
  const ready = prepared(calendar);
  const { at, explanation } = count(ready, start, readAmount(limit), limit.clock, []);
  return { at, explanation, provisional: isProvisional(ready, start, at, limit) };
}

/** The last instant that leaves the whole budget before `end` (epoch ms): "half a day ahead", "one working day before". */
export function before(calendar: Calendar, end: number, budget: Budget): Due {
  const ready = prepared(calendar);
  const explanation = countBack(ready, end, budget);
  const at = explanation[0]?.from ?? end;
  return { at, explanation, provisional: isProvisional(ready, at, end, budget) };
}

/** Whether working time between the two instants hangs on days that the calendar does not know. */
export function isProvisional(ready: Prepared, from: number, to: number, { clock }: Budget): boolean {
  return clock === 'workingTime' && !(ready.knows(ready.dayOf(from)) && ready.knows(ready.dayOf(to)));
}

function countBack(ready: Prepared, end: number, budget: Budget): Segment[] {
  const amount = readAmount(budget);
  if (budget.clock === 'calendarTime') {
    const { at, counts } = calendarTimeAfter(ready, end, amount, -1);
    return at < end ? [{ from: at, to: end, kind: 'calendar', counts }] : [];
  }
  if ('ms' in amount) {
    const stretches = stretchesBetween(ready, takeWorkingTime(ready, end, amount.ms), end);
    return stretches.map(({ from, to }) => ({ from, to, kind: 'working', counts: to - from }));
  }
  return 'days' in amount ? workingDaysBack(ready, end, amount.days) : [];
}

function workingDaysBack(ready: Prepared, end: number, days: number): Segment[] {
  const whole = Math.floor(days);
  const segments: Segment[] = [];
  let to = end;
  const take = (from: number, counts: number) => {
    segments.unshift({ from, to, kind: 'working', counts });
    to = from;
  };
  if (days > whole) take(takeHalfWorkday(ready, end), DAY / 2);
  const previousDay = workingDaysBefore(ready, to);
  for (let n = 0; n < whole; n++) take(previousDay(), DAY);
  return segments;
}

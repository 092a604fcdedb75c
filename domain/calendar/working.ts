import type { Calendar } from './calendar.ts';
import { prepared } from './prepared.ts';
import type { Prepared, Stretch } from './prepared.ts';

/** Whether the company works at that instant (epoch ms); the instant at which a stretch ends is no longer worked. */
export function isWorkingTime(calendar: Calendar, at: number): boolean {
  const ready = prepared(calendar);
  return ready.stretchesOn(ready.dayOf(at)).some(({ from, to }) => from <= at && at < to);
}

/** The instant itself if the company works then, else the start of its next working time (epoch ms). */
export function nextWorkingInstant(calendar: Calendar, at: number): number {
  const ready = prepared(calendar);
  const today = ready.dayOf(at);
  const left = ready.stretchesOn(today).find(({ to }) => at < to);
  if (left) return Math.max(left.from, at);
  return first(ready.stretchesOn(ready.workdayFrom(today + 1, 1))).from;
}

/** The working time from a to b in ms; negative when b comes first. */
export function workingTimeBetween(calendar: Calendar, a: number, b: number): number {
  if (b < a) return -workingTimeBetween(calendar, b, a);
  return stretchesBetween(prepared(calendar), a, b).reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The stretches worked from a to b, cut at both ends, in order. */
export function stretchesBetween(ready: Prepared, a: number, b: number): Stretch[] {
  const between: Stretch[] = [];
  for (let day = ready.dayOf(a); day <= ready.dayOf(b); day++) {
    for (const stretch of ready.stretchesOn(day)) {
      const from = Math.max(stretch.from, a);
      const to = Math.min(stretch.to, b);
      if (from < to) between.push({ from, to });
    }
  }
  return between;
}

/** The first instant by which that much has been worked since `start`. */
export function addWorkingTime(ready: Prepared, start: number, ms: number): number {
  if (ms === 0) return start;
  let left = ms;
  for (let day = ready.workdayFrom(ready.dayOf(start), 1); ; day = ready.workdayFrom(day + 1, 1)) {
    for (const stretch of ready.stretchesOn(day)) {
      const from = Math.max(stretch.from, start);
      const room = Math.max(0, stretch.to - from);
      if (room > 0 && left <= room) return from + left;
      left -= room;
    }
  }
}

/** The last instant from which that much is worked until `end`. */
export function takeWorkingTime(ready: Prepared, end: number, ms: number): number {
  if (ms === 0) return end;
  let left = ms;
  for (let day = ready.workdayFrom(ready.dayOf(end), -1); ; day = ready.workdayFrom(day - 1, -1)) {
    for (const stretch of [...ready.stretchesOn(day)].reverse()) {
      const to = Math.min(stretch.to, end);
      const room = Math.max(0, to - stretch.from);
      if (room > 0 && left <= room) return to - left;
      left -= room;
    }
  }
}

/** The first of the stretches of a working day. */
export function first(stretches: readonly Stretch[]): Stretch {
  const [stretch] = stretches;
  if (!stretch) throw new RangeError('A day off has no working time.');
  return stretch;
}

/** The last of the stretches of a working day. */
export function last(stretches: readonly Stretch[]): Stretch {
  const stretch = stretches.at(-1);
  if (!stretch) throw new RangeError('A day off has no working time.');
  return stretch;
}

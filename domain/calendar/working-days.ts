import type { Prepared, Stretch } from './prepared.ts';
import { first, last } from './working.ts';
import { DAY } from './zone.ts';

/** Gives, call by call, the same time of day on the 1st, 2nd, 3rd … working day after (decision 0030); from outside of working time it counts from the close before. */
export function workingDaysAfter(ready: Prepared, start: number): () => number {
  const at = closeBefore(ready, start);
  const today = ready.dayOf(at);
  let day = today;
  return () => {
    day = ready.workdayFrom(day + 1, 1);
    const stretches = ready.stretchesOn(day);
    const wanted = sameTimeLater(ready, at, day - today);
    const stretch = stretches.find(({ to }) => wanted <= to);
    return stretch ? Math.max(stretch.from, wanted) : last(stretches).to;
  };
}

/** Gives, call by call, the same time of day on the 1st, 2nd, 3rd … working day before; from outside of working time it counts from the opening after. */
export function workingDaysBefore(ready: Prepared, end: number): () => number {
  const at = openingAfter(ready, end);
  const today = ready.dayOf(at);
  let day = today;
  return () => {
    day = ready.workdayFrom(day - 1, -1);
    const stretches = ready.stretchesOn(day);
    const wanted = sameTimeLater(ready, at, day - today);
    const stretch = stretches.findLast(({ from }) => from <= wanted);
    return stretch ? Math.min(stretch.to, wanted) : first(stretches).from;
  };
}

/** Half a working day later: a day's stretches are equal parts of it, so that half a day is a morning or an afternoon, whatever their hours. */
export function addHalfWorkday(ready: Prepared, start: number): number {
  const at = closeBefore(ready, start);
  const day = ready.dayOf(at);
  const stretches = ready.stretchesOn(day);
  const index = stretches.findIndex(({ to }) => at <= to);
  const position = (index + share(stretches, index, at)) / stretches.length + 0.5;
  if (position <= 1) return placeBy(stretches, position);
  return placeBy(ready.stretchesOn(ready.workdayFrom(day + 1, 1)), position - 1);
}

/** Half a working day earlier. */
export function takeHalfWorkday(ready: Prepared, end: number): number {
  const at = openingAfter(ready, end);
  const day = ready.dayOf(at);
  const stretches = ready.stretchesOn(day);
  const index = stretches.findLastIndex(({ from }) => from <= at);
  const position = (index + share(stretches, index, at)) / stretches.length - 0.5;
  if (position >= 0) return placeFrom(stretches, position);
  return placeFrom(ready.stretchesOn(ready.workdayFrom(day - 1, -1)), position + 1);
}

function closeBefore(ready: Prepared, at: number): number {
  const today = ready.dayOf(at);
  const begun = ready.stretchesOn(today).findLast(({ from }) => from <= at);
  return Math.min(at, (begun ?? last(ready.stretchesOn(ready.workdayFrom(today - 1, -1)))).to);
}

function openingAfter(ready: Prepared, at: number): number {
  const today = ready.dayOf(at);
  const unfinished = ready.stretchesOn(today).find(({ to }) => at <= to);
  return Math.max(at, (unfinished ?? first(ready.stretchesOn(ready.workdayFrom(today + 1, 1)))).from);
}

function sameTimeLater({ zone }: Prepared, at: number, days: number): number {
  return zone.toEpoch(at + zone.offsetAt(at) + days * DAY);
}

function share(stretches: readonly Stretch[], index: number, at: number): number {
  const { from, to } = stretches[index] ?? first(stretches);
  return (at - from) / (to - from);
}

function placeBy(stretches: readonly Stretch[], position: number): number {
  const index = Math.max(0, Math.ceil(position * stretches.length) - 1);
  return place(stretches, index, position);
}

function placeFrom(stretches: readonly Stretch[], position: number): number {
  const index = Math.min(stretches.length - 1, Math.floor(position * stretches.length));
  return place(stretches, index, position);
}

function place(stretches: readonly Stretch[], index: number, position: number): number {
  const { from, to } = stretches[index] ?? last(stretches);
  return from + Math.round((position * stretches.length - index) * (to - from));
}

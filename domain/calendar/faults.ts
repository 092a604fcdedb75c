import { readAmount } from './amount.ts';
import type { Calendar, Hours, Limit } from './calendar.ts';
import { weekdays } from './calendar.ts';
import { dateOf, dayNumber, seasonCovers, timeOfDay } from './prepared.ts';
import { zoneOf } from './zone.ts';

/** What is wrong with a limit, as a sentence; undefined if it can be used. */
export function limitFault(limit: Limit): string | undefined {
  return fault(() => {
    if (!('named' in limit)) readAmount(limit);
    else if (limit.at !== undefined) timeOfDay(limit.at);
  });
}

/** Everything that is wrong with a calendar, one sentence each; arithmetic on one without faults does not throw. */
export function calendarFaults(calendar: Calendar): string[] {
  const hours = calendar.seasons.flatMap((season) => weekdays.map((weekday) => season.hours[weekday] ?? []));
  const holidays = calendar.holidays.map((day) => ('date' in day ? { ...day, from: day.date, to: day.date } : day));
  const checks: (() => void)[] = [
    () => zoneOf(calendar.timeZone).offsetAt(0),
    () => {
      if (hours.every((day) => day.length === 0)) throw new RangeError('No day of the week has working hours.');
    },
    ...hours.map((day) => () => inOrder(day)),
    ...holidays.map(({ name, from, to }) => () => {
      if (dayNumber(from) > dayNumber(to)) throw new RangeError(`${name} ends before it begins.`);
    }),
    ...calendar.makeUpWorkdays.map(
      ({ date }) =>
        () =>
          void dayNumber(date),
    ),
    ...calendar.seasons.flatMap(({ from, to }) => [from, to]).map((day) => () => void dayNumber(`2024-${day}`)),
    () => void dayNumber(calendar.knownFrom ?? calendar.knownThrough),
    () => void dayNumber(calendar.knownThrough),
  ];
  const faults = checks.map(fault).filter((found) => found !== undefined);
  return faults.length > 0 ? faults : seasonFaults(calendar);
}

function inOrder(day: readonly Hours[]): void {
  let closed = 0;
  for (const { from, to } of day) {
    if (timeOfDay(from) < closed || timeOfDay(to) <= timeOfDay(from)) {
      throw new RangeError(`The hours ${from}–${to} do not follow the ones before, or end before they begin.`);
    }
    closed = timeOfDay(to);
  }
}

function seasonFaults({ seasons }: Calendar): string[] {
  const leapYear = Array.from({ length: 366 }, (_, day) => dateOf(dayNumber('2024-01-01') + day).slice(5));
  return leapYear.flatMap((day) => {
    const covering = seasons.filter((season) => seasonCovers(season, day));
    if (covering.length === 1) return [];
    return [`${day} lies in ${covering.length === 0 ? 'no season' : covering.map(({ name }) => name).join(' and ')}.`];
  });
}

function fault(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return error instanceof RangeError ? error.message : String(error);
  }
}

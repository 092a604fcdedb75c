import { type Calendar } from '../../../domain/calendar/index.ts';
import type { Kept } from '../kept.ts';
import type { Finding } from './finding.ts';
import { dayIn } from './in-use.ts';

const day = 86_400_000;

/** How long before its end a calendar is asked to be carried on. */
const ahead = 60 * day;

/** A calendar that has run out or soon will, and days that it calls free and worked at once, or twice the same. */
export function calendarFindings({ calendar, timeZone }: Kept, now: number): Finding[] {
  const { knownThrough, makeUpWorkdays } = calendar;
  const found = (severity: Finding['severity'], says: string): Finding => ({ severity, place: 'calendar', says });
  const free = freeDays(calendar);
  return [
    ...(knownThrough < dayIn(timeZone, now)
      ? [found('fault', `the holidays are known through ${knownThrough} only, which is past`)]
      : []),
    ...(knownThrough >= dayIn(timeZone, now) && knownThrough < dayIn(timeZone, now + ahead)
      ? [found('warning', `the holidays are known through ${knownThrough} only, which is within 60 days`)]
      : []),
    ...makeUpWorkdays
      .filter(({ date }) => free.some((holiday) => holiday.date === date))
      .map(({ date, name }) => found('fault', `${date} (${name}) is a make-up workday in the middle of a holiday`)),
    ...twice(makeUpWorkdays).map(({ date }) => found('fault', `${date} is a make-up workday twice`)),
    ...twice(free).map(({ date, name }) => found('warning', `${date} (${name}) is a holiday twice`)),
  ];
}

/** Every day of every holiday. */
export function freeDays({ holidays }: Calendar): { readonly date: string; readonly name: string }[] {
  return holidays.flatMap((holiday) => {
    const [from, to] = 'date' in holiday ? [holiday.date, holiday.date] : [holiday.from, holiday.to];
    const length = (Date.parse(to) - Date.parse(from)) / day + 1;
    return Array.from({ length }, (_, index) => ({
      date: new Date(Date.parse(from) + index * day).toISOString().slice(0, 10),
      name: holiday.name,
    }));
  });
}

const twice = <D extends { readonly date: string }>(days: readonly D[]): D[] =>
  days.filter(({ date }, index) => days.findIndex((other) => other.date === date) < index);

import type { Calendar } from '../../../domain/calendar/index.ts';
import { freeDays } from '../check/calendar.ts';
import { toldChange, valueChanges } from './values.ts';

/** The days that become free or worked, and what else is changed in a calendar. */
export function calendarChanges(was: Calendar | undefined, is: Calendar): string[] {
  const { holidays: _, makeUpWorkdays: __, ...before } = was ?? { holidays: [], makeUpWorkdays: [] };
  const { holidays: ___, makeUpWorkdays: ____, ...after } = is;
  return [
    ...dayChanges('holiday', was ? freeDays(was) : [], freeDays(is)),
    ...dayChanges('make-up workday', was?.makeUpWorkdays ?? [], is.makeUpWorkdays),
    ...valueChanges(was && before, was && after).map((change) => `calendar ${toldChange(change)}`),
  ];
}

interface Day {
  readonly date: string;
  readonly name: string;
}

function dayChanges(kind: string, was: readonly Day[], is: readonly Day[]): string[] {
  const tell = (how: string, days: readonly Day[], others: readonly Day[]) =>
    days
      .filter(({ date }) => !others.some((other) => other.date === date))
      .map(({ date, name }) => `${kind} ${how}: ${date} (${name})`);
  return [...tell('added', is, was), ...tell('removed', was, is)];
}

import type { Calendar } from './calendar.ts';
import { dateOf, prepared } from './prepared.ts';
import { stretchesBetween } from './working.ts';

/** Half working days that fall in one calendar year of the company's time zone. */
export interface HalfDaysOfYear {
  readonly year: number;
  readonly halfDays: number;
}

/** How many half working days an absence between two instants (epoch ms) takes: each part of a working day that it touches counts whole. */
export function halfDaysBetween(calendar: Calendar, from: number, to: number): number {
  return halfDaysByYear(calendar, from, to).reduce((sum, { halfDays }) => sum + halfDays, 0);
}

/** The same, year by year: a leave over the end of the year is taken from the balances of both. Years without any are left out. */
export function halfDaysByYear(calendar: Calendar, from: number, to: number): HalfDaysOfYear[] {
  const ready = prepared(calendar);
  const days = new Map<number, number>();
  for (const stretch of stretchesBetween(ready, from, to)) {
    const day = ready.dayOf(stretch.from);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const years = new Map<number, number>();
  for (const [day, touched] of days) {
    const year = Number(dateOf(day).slice(0, 4));
    const halfDays = Math.ceil((2 * touched) / ready.stretchesOn(day).length);
    years.set(year, (years.get(year) ?? 0) + halfDays);
  }
  return [...years].map(([year, halfDays]) => ({ year, halfDays }));
}

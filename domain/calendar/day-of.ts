import type { Calendar } from './calendar.ts';
import { prepared } from './prepared.ts';
import { DAY } from './zone.ts';

/** The instant (epoch ms) at which a day `YYYY-MM-DD` begins for the company (RangeError: there is no such day). */
export function startOf(calendar: Calendar, day: string): number {
  const midnight = Date.parse(day);
  if (Number.isNaN(midnight)) throw new RangeError(`“${day}” is not a day.`);
  return prepared(calendar).zone.toEpoch(midnight);
}

/** The company's day at that instant (epoch ms), as midnight UTC of the same date. */
export const dayOf = (calendar: Calendar, instant: number): Date => new Date(prepared(calendar).dayOf(instant) * DAY);

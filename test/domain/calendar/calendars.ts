import type { Budget, Calendar, ClockKind } from '../../../domain/calendar/index.ts';
import manufacturerCalendar from '../../../prisma/companies/manufacturer/calendar.json' with { type: 'json' };
import universityCalendar from '../../../prisma/companies/university/calendar.json' with { type: 'json' };
import websiteCalendar from '../../../prisma/companies/website-company/calendar.json' with { type: 'json' };

/** Summer 8:05–12:00 and 14:30–18:00, winter 8:30–12:00 and 14:00–18:00, China's holidays. */
export const website: Calendar = websiteCalendar;

/** The website company's hours and holidays, as a calendar of its own. */
export const manufacturer: Calendar = manufacturerCalendar;

/** 8:30–12:30 and 13:00–17:00 all the year, Dutch holidays and clock changes. */
export const university: Calendar = universityCalendar;

/** The instant of a local time in Shanghai, `2026-09-30 17:50` or with seconds. */
export function shanghai(local: string): number {
  return instant(`${local.replace(' ', 'T')}+08:00`);
}

/** The instant of a local time that says its offset, `2026-03-28T10:00+01:00`. */
export function instant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new RangeError(`${text} is not an instant.`);
  return at;
}

/** The local time in Shanghai, as the tables write it. */
export function inShanghai(at: number): string {
  const text = new Date(at + 8 * 3_600_000).toISOString().replace('T', ' ');
  return text.endsWith(':00.000Z') ? text.slice(0, 16) : text.slice(0, 19);
}

/** An allowance in that clock. */
export function budget(amount: string, clock: ClockKind): Budget {
  return { amount, clock };
}

import type { Calendar, Hours, Season } from './calendar.ts';
import { weekdays } from './calendar.ts';
import { DAY, zoneOf } from './zone.ts';
import type { Zone } from './zone.ts';

/** An unbroken stretch of working time, epoch ms. */
export interface Stretch {
  from: number;
  to: number;
}

/** A calendar made ready for arithmetic; a day is numbered by its days since 1 January 1970 in the company's time zone. */
export interface Prepared {
  zone: Zone;
  dayOf(epoch: number): number;
  /** The stretches worked on a day, in order; none on a day off. */
  stretchesOn(day: number): readonly Stretch[];
  /** The nearest day with work, from `day` on in that direction (RangeError: none within three years). */
  workdayFrom(day: number, direction: 1 | -1): number;
  /** Whether the calendar knows the holidays of that day. */
  knows(day: number): boolean;
}

const PATIENCE = 3 * 366;
const cache = new WeakMap<Calendar, Prepared>();

/** The calendar made ready, once per calendar object: keep the parsed object, and do not change it. */
export function prepared(calendar: Calendar): Prepared {
  let ready = cache.get(calendar);
  if (!ready) cache.set(calendar, (ready = prepare(calendar)));
  return ready;
}

/** The number of the day written `YYYY-MM-DD` (RangeError: no such day). */
export function dayNumber(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || dateOf(time / DAY) !== date) throw new RangeError(`There is no day ${date}.`);
  return time / DAY;
}

/** The day of that number as `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The weekday of a day's number, Monday being 0. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Whether a season holds on that day of the year, `MM-DD`. */
export function seasonCovers({ from, to }: Season, dayOfYear: string): boolean {
  if (from <= to) return from <= dayOfYear && dayOfYear <= to;
  return from <= dayOfYear || dayOfYear <= to;
}

/** The ms after midnight of a local time `HH:MM`, up to `24:00` (RangeError: no such time). */
export function timeOfDay(text: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? (text === '24:00' ? [text, '24', '00'] : []);
  if (hours === undefined || minutes === undefined) throw new RangeError(`There is no time of day ${text}.`);
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function prepare(calendar: Calendar): Prepared {
  const zone = zoneOf(calendar.timeZone);
  const seasons = calendar.seasons.map((season) => ({
    season,
    hours: weekdays.map((weekday) => (season.hours[weekday] ?? []).map(readHours)),
  }));
  const off = new Set<number>();
  for (const holiday of calendar.holidays) {
    const [from, to] = 'date' in holiday ? [holiday.date, holiday.date] : [holiday.from, holiday.to];
    for (let day = dayNumber(from); day <= dayNumber(to); day++) off.add(day);
  }
  const madeUp = new Map(
    calendar.makeUpWorkdays.map(({ date, asWeekday = 'mon' }) => [dayNumber(date), weekdays.indexOf(asWeekday)]),
  );
  const knownFrom = calendar.knownFrom === undefined ? -Infinity : dayNumber(calendar.knownFrom);
  const knownThrough = dayNumber(calendar.knownThrough);

  const hoursOn = (day: number): readonly Stretch[] => {
    const weekday = madeUp.get(day) ?? (off.has(day) ? undefined : weekdayOf(day));
    if (weekday === undefined) return [];
    const dayOfYear = dateOf(day).slice(5);
    return seasons.find(({ season }) => seasonCovers(season, dayOfYear))?.hours[weekday] ?? [];
  };
  const days = new Map<number, readonly Stretch[]>();
  const stretchesOn = (day: number): readonly Stretch[] => {
    let stretches = days.get(day);
    if (!stretches) {
      stretches = hoursOn(day)
        .map(({ from, to }) => ({ from: zone.toEpoch(day * DAY + from), to: zone.toEpoch(day * DAY + to) }))
        .filter(({ from, to }) => from < to);
      days.set(day, stretches);
    }
    return stretches;
  };
  const workdayFrom = (day: number, direction: 1 | -1): number => {
    for (let step = 0; step < PATIENCE; step++) {
      if (stretchesOn(day + step * direction).length > 0) return day + step * direction;
    }
    throw new RangeError(`The calendar ${calendar.name} has no working day within three years of ${dateOf(day)}.`);
  };
  return {
    zone,
    stretchesOn,
    workdayFrom,
    dayOf: (epoch) => Math.floor((epoch + zone.offsetAt(epoch)) / DAY),
    knows: (day) => knownFrom <= day && day <= knownThrough,
  };
}

function readHours({ from, to }: Hours): Stretch {
  return { from: timeOfDay(from), to: timeOfDay(to) };
}

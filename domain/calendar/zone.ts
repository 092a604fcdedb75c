import { Temporal } from 'temporal-polyfill';

/** The length of a day in ms where no clock changes. */
export const DAY = 86_400_000;

/** A time zone's arithmetic in ms: its offset at an instant, and the instant of a local time (written as if it were UTC). */
export interface Zone {
  offsetAt(epoch: number): number;
  toEpoch(local: number): number;
}

/**
 * The zone of that IANA name; offsets are looked up once a day of change-free time, exactly on a day with a change.
 * A local time that a change skips is moved on by the change; one that comes twice means the first (RangeError: unknown zone).
 */
export function zoneOf(timeZone: string): Zone {
  const constant = new Map<number, number | 'changes'>();
  const lookUp = (epoch: number) =>
    Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;

  const offsetAt = (epoch: number): number => {
    const day = Math.floor(epoch / DAY);
    let offset = constant.get(day);
    if (offset === undefined) {
      const first = lookUp(day * DAY);
      offset = first === lookUp((day + 1) * DAY) ? first : 'changes';
      constant.set(day, offset);
    }
    return offset === 'changes' ? lookUp(epoch) : offset;
  };

  const toEpoch = (local: number): number => {
    const before = offsetAt(local - DAY);
    const after = offsetAt(local + DAY);
    if (before === after || offsetAt(local - before) === before) return local - before;
    return offsetAt(local - after) === after ? local - after : local - before;
  };

  return { offsetAt, toEpoch };
}

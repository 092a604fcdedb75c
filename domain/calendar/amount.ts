import type { Budget } from './calendar.ts';
import { DAY } from './zone.ts';

/** A parsed amount: exact ms, or days and half days, or whole months. */
export type Amount = { ms: number } | { days: number } | { months: number };

const words = ['half', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const pattern = new RegExp(
  `^(\\d+(?:\\.\\d+)?|an?|half an?|${words.slice(1).join('|')}) (working )?(second|minute|hour|day|week|month|year)s?$`,
);
const exact: Partial<Record<string, number>> = { second: 1_000, minute: 60_000, hour: 3_600_000 };
const LONGEST = 100 * 366;

/** What an allowance comes to, in the unit that its clock counts in (RangeError: the sentence says why it cannot be read). */
export function readAmount({ amount, clock }: Budget): Amount {
  const [, count, working, unit] = pattern.exec(amount) ?? [];
  if (count === undefined || unit === undefined) throw new RangeError(`“${amount}” is not an amount of time.`);
  const number = quantity(count);
  const perUnit = exact[unit];
  if (working && clock === 'calendarTime') throw new RangeError(`“${amount}” needs a clock in working time.`);
  if (working && perUnit === undefined && unit !== 'day') throw new RangeError(`There is no working ${unit}.`);
  if (perUnit !== undefined) return { ms: within(Math.round(number * perUnit), LONGEST * DAY, amount) };
  if (unit === 'day' || (unit === 'week' && clock === 'calendarTime')) {
    return { days: wholeOrHalf(unit === 'day' ? number : number * 7, amount) };
  }
  if (clock === 'workingTime') throw new RangeError(`“${amount}” cannot be counted in working time.`);
  const months = unit === 'year' ? number * 12 : number;
  if (!Number.isInteger(months)) throw new RangeError(`“${amount}” is not a whole number of months.`);
  return { months: within(months, 1_200, amount) };
}

function quantity(count: string): number {
  if (count.startsWith('half')) return 0.5;
  return count === 'a' || count === 'an' ? 1 : words.includes(count) ? words.indexOf(count) : Number(count);
}

function wholeOrHalf(days: number, amount: string): number {
  if (!Number.isInteger(days * 2)) throw new RangeError(`“${amount}”: a part of a day is a half.`);
  return within(days, LONGEST, amount);
}

function within(number: number, most: number, amount: string): number {
  if (number > most) throw new RangeError(`“${amount}” is longer than a hundred years.`);
  return number;
}

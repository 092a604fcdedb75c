import type { HalfDaysOfYear } from '../../domain/calendar/index.ts';
import type { Desk } from '../desk/desk.ts';

/** A time away, in epoch milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** How many half working days, in all and in each calendar year. */
export interface HalfDays {
  readonly halfDays: number;
  readonly byYear: readonly HalfDaysOfYear[];
}

/** Whether the time was free and has working time in it, what it takes, the numbers of the cases it overlaps, and for whom the applicant stands in meanwhile. */
export interface Booked extends HalfDays {
  readonly done: boolean;
  readonly overlaps: readonly string[];
  readonly standsInFor?: readonly string[];
}

/** P61. Enters the applicant's time away, unless it overlaps another or has no working time in it; a withdrawal before its end takes it back. */
export async function booking(desk: Desk, name: string, period: Period): Promise<Booked> {
  const { value } = await desk.note({ kind: 'absence-booked', step: name, person: desk.applicant, ...period });
  return value as Booked;
}

/** P62. The applicant is away from the beginning of his leave until its end, or until he says that he is back. Answers that instant. From the beginning on nobody takes the leave back. */
export async function absence(desk: Desk, name: string, { from, to }: Period): Promise<number> {
  await desk.settled(name, from);
  await desk.ask(name, { kind: 'absence', by: { person: desk.applicant }, until: to });
  const back = await desk.settled(name, to);
  if (back) return typeof back.value === 'number' ? back.value : to;
  await desk.byRule(name, { kind: 'task-lapsed' });
  await desk.settled(name);
  return to;
}

/** P61. What was really taken of a leave, counted and on record. */
export async function taken(desk: Desk, name: string, period: Period): Promise<HalfDays> {
  const { value } = await desk.note({ kind: 'absence-taken', step: name, ...period });
  return value as HalfDays;
}

import { halfDaysByYear, type Calendar } from './calendar/index.ts';

interface Period {
  readonly from: number;
  readonly to: number;
}

/** A time that somebody is away, and the number of the case that booked it. */
export interface Absence extends Period {
  readonly person: string;
  readonly number: string;
}

/** A time in which somebody acts for an absent colleague. */
export interface StandIn extends Period {
  readonly deputy: string;
  readonly absent: string;
}

/** The numbers of the other cases that have the person away within the period. */
export function awayMeanwhile(absences: readonly Absence[], person: string, { from, to }: Period): string[] {
  const others = absences.filter((other) => other.person === person && other.from < to && from < other.to);
  return [...new Set(others.map(({ number }) => number))].sort();
}

/** The colleagues whose work would be with nobody if the person were away too. */
export function absentMeanwhile(standIns: readonly StandIn[], person: string, { from, to }: Period): string[] {
  const theirs = standIns.filter((one) => one.deputy === person && one.from < to && from < one.to);
  return [...new Set(theirs.map(({ absent }) => absent))].sort();
}

/** The half working days of the period, in all and year by year. */
export function halfDaysWithin(calendar: Calendar, { from, to }: Period) {
  const byYear = halfDaysByYear(calendar, from, to);
  return { halfDays: byYear.reduce((sum, { halfDays }) => sum + halfDays, 0), byYear };
}

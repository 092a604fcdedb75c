/** A day of the week, Monday first. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** The weekdays in the order of the ISO week. */
export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** One half of a working day, from and to as local `HH:MM` (`24:00` may end it); `from` is worked, `to` is not. */
export interface Hours {
  from: string;
  to: string;
}

/** The weekly hours between two days of the year `MM-DD`, both days included; `from` later than `to` wraps the year's end. */
export interface Season {
  name: string;
  from: string;
  to: string;
  hours: { [weekday in Weekday]?: Hours[] | undefined };
}

/** Days on which nobody works: one `date` or a period, both ends included, as `YYYY-MM-DD`. */
type Holiday = { name: string; date: string } | { name: string; from: string; to: string };

/** A day worked in exchange for a holiday (调休), with the hours of `asWeekday`, Monday's if not said; stronger than a holiday. */
interface MakeUpWorkday {
  name: string;
  date: string;
  asWeekday?: Weekday | undefined;
}

/**
 * When a company works (P64): weekly hours by season, holidays and make-up workdays, in its time zone.
 * Outside of `knownFrom` (no limit if absent) to `knownThrough`, both included, it runs on the weekly pattern and answers are provisional.
 */
export interface Calendar {
  name: string;
  timeZone: string;
  seasons: Season[];
  holidays: Holiday[];
  makeUpWorkdays: MakeUpWorkday[];
  knownFrom?: string | undefined;
  knownThrough: string;
}

/** Whether time counts only while the company works, or always. */
export type ClockKind = 'workingTime' | 'calendarTime';

/** An allowance as the rule says it: '4 hours', '13 days', 'half a working day'; decision 0030 says what a day means. */
export interface Budget {
  amount: string;
  clock: ClockKind;
}

/** A day that the rule names, at a local time `HH:MM`, or at that day's close of work; on a day off the nearest working day `earlier`, unless it says `later`. */
export type Named = (
  | { named: 'same-day' }
  | { named: 'weekday'; weekday: Weekday }
  | { named: 'by-day-of-month'; day: number; month?: number | undefined }
  | { named: 'end-of-month'; month?: number | undefined }
  | { named: 'mid-quarter'; month?: number | undefined; day?: number | undefined }
) & { at?: string | undefined; ifClosed?: 'earlier' | 'later' | undefined };

/** Within what something is done: an allowance that is counted, or a day that is named. */
export type Limit = Budget | Named;

/** One piece of an explanation, epoch ms; `counts` is what it takes from the budget in ms, a day of a budget in days being 86,400,000. */
export interface Segment {
  from: number;
  to: number;
  kind: 'working' | 'calendar' | 'paused';
  counts: number;
}

/** A limit's instant (epoch ms), the segments that add up to its budget, and whether it hangs on days that the calendar does not know. */
export interface Due {
  at: number;
  explanation: Segment[];
  provisional: boolean;
}

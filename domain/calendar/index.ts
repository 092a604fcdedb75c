export type {
  Budget,
  Calendar,
  ClockKind,
  Due,
  Holiday,
  Hours,
  MakeUpWorkday,
  Season,
  Segment,
  Weekday,
} from './calendar.ts';
export { before, dueAt } from './due.ts';
export { isWorkingTime, nextWorkingInstant, workingTimeBetween } from './working.ts';

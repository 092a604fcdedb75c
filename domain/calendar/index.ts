export { weekdays } from './calendar.ts';
export type {
  Budget,
  Calendar,
  ClockKind,
  Due,
  Holiday,
  Hours,
  Limit,
  MakeUpWorkday,
  Named,
  Season,
  Segment,
  Weekday,
} from './calendar.ts';
export { due, openClock, pause, recount, resume } from './clock.ts';
export type { Clock } from './clock.ts';
export { before, dueAt } from './due.ts';
export { calendarFaults, limitFault } from './faults.ts';
export { isWorkingTime, nextWorkingInstant, workingTimeBetween } from './working.ts';

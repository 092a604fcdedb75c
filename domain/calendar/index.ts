export type { Budget, Calendar, ClockKind, Limit, Named, Segment } from './calendar.ts';
export { due, openClock, pause, recount, resume } from './clock.ts';
export { dayOf, startOf } from './day-of.ts';
export { before, dueAt } from './due.ts';
export { calendarFaults, limitFault } from './faults.ts';
export { halfDaysBetween, halfDaysByYear } from './half-days.ts';
export type { HalfDaysOfYear } from './half-days.ts';
export { isWorkingTime, nextWorkingInstant, workingTimeBetween } from './working.ts';

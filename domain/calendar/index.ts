export type { Budget, Calendar, ClockKind, Limit, Named, Segment } from './calendar.ts';
export { due, openClock, pause, recount, resume } from './clock.ts';
export { before, dueAt } from './due.ts';
export { calendarFaults, limitFault } from './faults.ts';
export { isWorkingTime, nextWorkingInstant, workingTimeBetween } from './working.ts';

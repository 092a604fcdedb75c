import type { By } from './by.ts';

/** How time is counted: inside the company's working hours, or around the clock. */
export type ClockKind = 'workingTime' | 'calendarTime';

/** An amount of time ("2 days", "4 hours", "half a working day", "90 seconds") and the clock it is counted by. */
export interface Limit {
  readonly amount: string;
  readonly clock: ClockKind;
}

/**
 * One rung of a ladder: what the General Manager's office does once that much time has passed since the task was opened.
 * `to` is the person who holds the task unless it names somebody else. `remind` is a notice, `slip` a numbered reminder slip (P05).
 */
export interface Rung {
  readonly after: Limit;
  readonly does: 'remind' | 'slip';
  readonly to?: By;
  /** Otherwise a rung waits for working hours. */
  readonly atAnyHour?: true;
}

/** What a passed limit changes in the case itself: the task lapses, or goes to the next person. Without it a limit only chases. */
export type WhenPassed = { readonly lapses: Limit } | { readonly takenOverBy: By; readonly after: Limit };

import type { By } from './by.ts';
import type { Limit } from './calendar/index.ts';

export type { Budget, Limit } from './calendar/index.ts';

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

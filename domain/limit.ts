import type { By } from './by.ts';
import type { Budget, Limit } from './calendar/index.ts';

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

/**
 * The limit of a period, whenever it is asked: its named day is the first that comes on or after `day` (`YYYY-MM-DD`), and time counts from so long
 * (`lead`) before that, as if it had been asked then.
 */
export interface Since {
  readonly day: string;
  readonly lead: Budget;
}

/** What a passed limit changes in the case itself: the task lapses, or goes to the next person. Without it a limit only chases. */
export type WhenPassed = { readonly lapses: Limit } | { readonly takenOverBy: By; readonly after: Limit };

import type { By } from '../by.ts';
import type { TaskFilling, TaskSpec } from '../task.ts';
import type { OnTask } from './step.ts';

/** The life of a task, but for what settles it. */
export type TaskFact =
  | {
      readonly kind: 'task-opened';
      readonly step: string;
      readonly spec: TaskSpec;
      readonly follows: readonly string[];
      readonly filled?: TaskFilling;
    }
  | ({ readonly kind: 'task-claimed' | 'task-released' | 'acknowledged' } & OnTask)
  | ({ readonly kind: 'task-handed-over'; readonly to: string; readonly note?: string } & OnTask)
  | ({
      readonly kind: 'task-taken-over';
      readonly by: By;
      readonly filled?: { readonly candidates: readonly string[] };
    } & OnTask)
  /** The calendar has changed: the limit before, and after it (`filled`). */
  | ({
      readonly kind: 'task-recounted';
      readonly before?: number;
      readonly spec: TaskSpec;
      readonly openedAt: number;
      readonly filled?: Recount;
    } & OnTask)
  | ({ readonly kind: 'task-closed'; readonly cause: ClosingCause } & OnTask);

/** A task's limits, counted anew. */
export type Recount = Pick<TaskFilling, 'dueAt' | 'explanation' | 'provisional' | 'rungs' | 'endsAt'>;

/** Why an open task ended without anybody deciding it. */
type ClosingCause =
  'returned' | 'recalled' | 'withdrawn' | 'vetoed' | 'case-closed' | 'no-longer-reached' | 'result-fixed';

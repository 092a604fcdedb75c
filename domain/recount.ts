import type { Calendar } from './calendar/index.ts';
import { limits } from './task-limits.ts';
import type { PlannedRung, TaskSpec } from './task.ts';

/** An open task's limits as they stand, in epoch milliseconds; of its rungs those that are still to come. */
export interface Standing {
  readonly openedAt: number;
  readonly dueAt?: number | undefined;
  readonly endsAt?: number | undefined;
  readonly rungs: readonly Pick<PlannedRung, 'rung' | 'at'>[];
}

/** Whom a limit is for does not matter here. */
const nobody = { people: {}, holders: [], parents: {}, fallbackPost: '' };

/** Whether the calendar counts an open task's limits otherwise than they stand: then its case is to be counted anew. */
export function countsOtherwise(calendar: Calendar, spec: TaskSpec, standing: Standing): boolean {
  const counted = limits(spec, standing.openedAt, { applicant: '', form: {} }, { calendar, roster: nobody });
  const planned = new Map(counted.rungs.map(({ rung, at }) => [rung, at]));
  return (
    counted.dueAt !== standing.dueAt ||
    counted.endsAt !== standing.endsAt ||
    standing.rungs.some(({ rung, at }) => planned.get(rung) !== at)
  );
}

import { workingTimeBetween, type Calendar } from './calendar/index.ts';

/** What one department handled of a closed case: instants in epoch milliseconds. */
export interface Handled {
  readonly department: string;
  readonly openedAt: number;
  readonly settledAt: number;
  readonly dueAt?: number | undefined;
}

/** A department's part in a case: how many steps, the working time they took, how many were late and by how much altogether (milliseconds). */
export interface Handling {
  readonly department: string;
  readonly steps: number;
  readonly workingTime: number;
  readonly late: number;
  readonly lateBy: number;
}

/** How much later than its limit it was settled, in milliseconds; 0 in time, or without a limit. */
const lateBy = ({ settledAt, dueAt = settledAt }: Pick<Handled, 'settledAt' | 'dueAt'>): number =>
  Math.max(0, settledAt - dueAt);

/** Lateness as an inquiry slip says it: begun hours count. */
export const hoursLate = (late: number): number => Math.ceil(late / 3_600_000);

/** P05, X9. The handling time of every department of a case, the latest department first. */
export function handlingTimes(calendar: Calendar, handled: readonly Handled[]): Handling[] {
  const departments = Map.groupBy(handled, ({ department }) => department);
  return [...departments]
    .map(([department, theirs]) => ({
      department,
      steps: theirs.length,
      workingTime: sum(theirs.map(({ openedAt, settledAt }) => workingTimeBetween(calendar, openedAt, settledAt))),
      late: theirs.filter((one) => lateBy(one) > 0).length,
      lateBy: sum(theirs.map(lateBy)),
    }))
    .sort((a, b) => b.lateBy - a.lateBy || (a.department < b.department ? -1 : 1));
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

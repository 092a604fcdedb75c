import type { HoldRule } from '../kernel/hold.ts';

/** What something costs, in the smallest unit (fen). */
export interface Line {
  readonly what: string;
  readonly amount: number;
}

/** What an event is to bring, and how much of it. */
export interface Target {
  readonly what: string;
  readonly amount: number;
}

/** What the applicant fills in: the event with its budget. `from` and `to` are ISO instants. */
export interface PromotionRequest {
  readonly title: string;
  readonly account: string;
  /** The department whose event it is. */
  readonly department: string;
  readonly lines: readonly Line[];
  readonly from: string;
  readonly to: string;
  readonly targets: readonly Target[];
  readonly partner?: string;
  readonly terms?: string;
  /** The departments that accept it in the end. */
  readonly acceptedBy: readonly string[];
}

/** What was really spent, each amount on a line of the budget (the first is 1). */
export interface Actuals {
  readonly expenses: readonly { readonly line: number; readonly amount: number }[];
}

const sum = (entries: readonly { readonly amount: number }[]): number =>
  entries.reduce((total, { amount }) => total + amount, 0);

/** What all the lines come to. */
export const totalOf = (lines: readonly Line[]): number => sum(lines);

/** What was spent in all. */
export const spentOn = ({ expenses }: Actuals): number => sum(expenses);

/** The money that an event asks for: all its lines, out of its account. */
export const budgetOf = ({ account, lines }: PromotionRequest): HoldRule => ({ account, amount: totalOf(lines) });

/** P86. True where something was spent that no line of the budget knows. */
export const isOffBudget = ({ expenses }: Actuals, { lines }: PromotionRequest): boolean =>
  expenses.some(({ line }) => lines[line - 1] === undefined);

/** P86. True where the actuals are more than that many percent above or below the budget. */
export const deviates = (budget: number, actual: number, percent: number): boolean =>
  Math.abs(actual - budget) * 100 > budget * percent;

/** P88. True where a target was not reached. `reached` follows the order of the targets. */
export const fallsShort = (targets: readonly Target[], reached: readonly number[]): boolean =>
  targets.some(({ amount }, index) => (reached[index] ?? 0) < amount);

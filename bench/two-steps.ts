import type { Outcome } from '../domain/outcome.ts';
import type { Desk } from '../workflows/desk/desk.ts';
import type { ApprovalRule } from '../workflows/kernel/approval.ts';
import { inTurn } from '../workflows/kernel/in-turn.ts';

/** Who signs the measured case, one after the other. */
export interface TwoStepsRule {
  readonly departmentManager: ApprovalRule;
  readonly generalManager: ApprovalRule;
}

/** The measured case: opened, two people decide one after the other, closed. No company has it; it stays out of the product's bundle. */
export const twoSteps = (desk: Desk, _request: unknown, rule: TwoStepsRule): Promise<Outcome> =>
  inTurn(desk, ['department manager', rule.departmentManager], ['General Manager', rule.generalManager]);

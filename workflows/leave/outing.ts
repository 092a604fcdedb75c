import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { approval, type ApprovalRule } from '../kernel/approval.ts';

/** Who agrees to an outing. */
export interface OutingRule {
  readonly departmentManager: ApprovalRule;
}

/** P63. Whoever leaves the post in working time first has the department manager's agreement on the slip. */
export function outing(desk: Desk, _request: unknown, rule: OutingRule): Promise<Outcome> {
  return approval(desk, 'department manager', rule.departmentManager);
}

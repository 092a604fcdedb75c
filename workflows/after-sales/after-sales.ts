import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { answer, type AnswerRule } from '../kernel/answer.ts';
import { callback } from '../kernel/callback.ts';
import { notice } from '../kernel/notice.ts';
import { report, type ReportRule } from '../kernel/report.ts';
import { untilSatisfied } from '../kernel/until-satisfied.ts';

/** What is entered when a product comes to after-sales: the departments that must hear of it. */
export interface AfterSalesRequest {
  readonly departments: readonly string[];
}

export interface AfterSalesRule {
  /** The post of a department's head, who is told. */
  readonly heads: string;
  readonly solution: AnswerRule;
  readonly handling: ReportRule;
  readonly callback: AnswerRule;
}

/** The solution itself, or first a plan that is then carried out. */
interface Solution {
  readonly is: 'solution' | 'plan';
}

/**
 * P29. A product in after-sales is registered, the departments concerned hear of it; a solution or a plan is pressed for within 24 hours. Within 24
 * hours after the handling has ended the customer is called back; as long as he is not satisfied it is handled again.
 */
export async function afterSales(desk: Desk, request: AfterSalesRequest, rule: AfterSalesRule): Promise<Outcome> {
  const heads = request.departments.map((of) => ({ post: rule.heads, of }));
  await notice(desk, 'departments told', { to: { anyOf: heads }, text: 'after-sales registered' });
  await untilSatisfied(desk, async (desk) => {
    const { is } = await answer<Solution>(desk, 'solution', rule.solution);
    if (is === 'plan') await report(desk, 'handling', rule.handling);
    return callback(desk, 'customer callback', rule.callback);
  });
  return 'approved';
}

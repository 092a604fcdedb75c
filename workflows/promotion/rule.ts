import type { AnswerRule } from '../kernel/answer.ts';
import type { ApprovalRule } from '../kernel/approval.ts';
import type { CopiesRule } from '../kernel/copies.ts';
import type { CountersignRule, Quorum } from '../kernel/countersign.ts';
import type { PromiseRule } from '../kernel/promise.ts';
import type { ReportRule } from '../kernel/report.ts';
import type { VetoRule } from '../kernel/veto.ts';
import type { ViolationRule } from '../kernel/violation.ts';
import type { Limit } from '../../domain/limit.ts';

/** What the applicant himself does: the rule says no more than how and until when. */
export type OnesOwn<Rule> = Omit<Rule, 'by' | 'otherwise'>;

/** What the company's rulebook says of a promotion. */
export interface PromotionRule {
  readonly veto?: VetoRule;
  /** Reviews what other departments promote. */
  readonly planning: string;
  readonly review: ApprovalRule;
  readonly agreement: CountersignRule;
  readonly president: ApprovalRule;
  readonly evaluation: { readonly before: AnswerRule; readonly during: AnswerRule; readonly after: AnswerRule };
  readonly adjustment: OnesOwn<ReportRule>;
  readonly execution: OnesOwn<Omit<PromiseRule, 'until'>>;
  /** The post that accepts in each department chosen on the form, and how many it takes. */
  readonly acceptance: Omit<ApprovalRule, 'by'> & { readonly post: string; readonly needs: Exclude<Quorum, 'inOrder'> };
  readonly actuals: OnesOwn<AnswerRule>;
  readonly offBudget: ViolationRule;
  /** How many percent the actuals may be off the budget without a second look. */
  readonly tolerance: number;
  readonly reason: OnesOwn<AnswerRule>;
  readonly secondLook: CountersignRule;
  readonly overrun: AnswerRule;
  readonly payment: AnswerRule;
  /** When a partner is paid, by the terms agreed with him. */
  readonly terms: Readonly<Record<string, Limit>>;
  readonly appraisal: AnswerRule;
  readonly summary: OnesOwn<ReportRule>;
  readonly summaryTo: CopiesRule;
}

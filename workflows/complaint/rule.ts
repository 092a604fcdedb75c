import type { AnswerRule } from '../kernel/answer.ts';
import type { ApprovalRule } from '../kernel/approval.ts';
import type { CopiesRule } from '../kernel/copies.ts';
import type { CustomerToldRule } from '../kernel/customer-told.ts';
import type { DeadlineRule } from '../kernel/deadline.ts';
import type { InTimeRule } from '../kernel/in-time.ts';
import type { PromiseRule } from '../kernel/promise.ts';
import type { ReportRule } from '../kernel/report.ts';
import type { PenaltyRule } from '../../domain/penalty.ts';

/** What the service centre enters: the parts of the form that the rule goes by. */
export interface Complaint {
  readonly nature: 'complaint' | 'suggestion';
  readonly subject: 'product' | 'technician';
  readonly boughtIn: 'domestic' | 'overseas';
  readonly severity: 'ordinary' | 'serious';
  /** The departments concerned, beside those that always are. */
  readonly departments: readonly string[];
  /** The time that the customer was promised, an ISO instant. */
  readonly promisedAt?: string;
  readonly contractDispute?: boolean;
  readonly goodsReturned?: boolean;
}

/** The company's numbers, people and ladders for a complaint. */
export interface ComplaintRule {
  /** The post of a department's head, and the departments that a complaint on such a subject always concerns. */
  readonly heads: { readonly post: string } & Readonly<Record<Complaint['subject'], readonly string[]>>;
  readonly escalation: ApprovalRule;
  readonly promise: Pick<PromiseRule, 'ladder'>;
  readonly acceptance: ApprovalRule;
  readonly deadline: Readonly<Record<Complaint['boughtIn'], DeadlineRule>>;
  readonly category: AnswerRule;
  readonly judgement: AnswerRule;
  readonly discretion: AnswerRule;
  readonly slip: AnswerRule;
  readonly review: Omit<ApprovalRule, 'by'>;
  readonly inspection: Readonly<Record<Complaint['subject'], AnswerRule>>;
  readonly responsibility: AnswerRule;
  readonly penalty: PenaltyRule;
  readonly returnSlip: {
    readonly receipt: AnswerRule;
    readonly inspection: ApprovalRule;
    readonly parts: CopiesRule;
  };
  readonly resale: InTimeRule;
  readonly unsold: AnswerRule;
  readonly proposal: AnswerRule;
  readonly ruling: Readonly<Record<Complaint['severity'] | 'contractDispute', AnswerRule>>;
  readonly parts: CopiesRule;
  readonly sales: ReportRule;
  readonly settlement: AnswerRule;
  readonly customerTold: CustomerToldRule;
  readonly callback: AnswerRule;
  readonly lessons: AnswerRule;
  readonly closing: ApprovalRule;
}

import type { By } from '../../domain/by.ts';
import type { Budget } from '../../domain/limit.ts';
import type { Period } from '../kernel/absence.ts';
import type { AnswerRule } from '../kernel/answer.ts';
import type { ApprovalRule } from '../kernel/approval.ts';
import type { OwedDocumentRule } from '../kernel/owed-document.ts';
import type { ReportRule } from '../kernel/report.ts';
import type { ViolationRule } from '../kernel/violation.ts';

/** What the applicant fills in. `from` and `to` are ISO instants. */
export interface LeaveRequest {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly reportedByPhone?: boolean;
  readonly coversImportantWork?: boolean;
  readonly deputy?: string;
}

/** The account of a kind of leave, one for each year and person, and the half days it begins a year with. */
export interface BalanceRule {
  readonly account: string;
  readonly opens: number;
}

/** The rule of the time away itself. Versions of the rulebook that only grant a leave have none. */
export interface AwayRule {
  /** Kinds of leave that are taken off a balance; the others have none. */
  readonly balances: Readonly<Record<string, BalanceRule>>;
  /** Kinds of leave that cannot wait until the applicant no longer stands in for a colleague; who is then told beside the one he stands in for. */
  readonly whileStandingIn: { readonly kinds: readonly string[]; readonly tells: By };
  /** Who is told, beside the applicant, of what was taken beyond the balance. */
  readonly beyondBalance: By;
  /** Whom the applicant names when his deputy is away himself. */
  readonly anotherDeputy: Omit<AnswerRule, 'by'>;
  readonly deputysReport: Omit<ReportRule, 'by'>;
  /** The case stays open until the applicant is back: what he really took counts. */
  readonly untilBack: boolean;
}

export interface LeaveRule {
  readonly notice: Budget;
  readonly lateNotice: ViolationRule;
  readonly writtenSlip: OwedDocumentRule;
  readonly certificate: OwedDocumentRule;
  readonly handover: Omit<ApprovalRule, 'by'>;
  readonly departmentManager: ApprovalRule;
  /** Absent where the company leaves it to the department. */
  readonly generalManager?: ApprovalRule;
  readonly away?: AwayRule;
}

/** The time that is asked for. */
export const periodOf = ({ from, to }: LeaveRequest): Period => ({ from: Date.parse(from), to: Date.parse(to) });

import type { Budget } from '../../domain/limit.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { approval, type ApprovalRule } from '../kernel/approval.ts';
import { handover } from '../kernel/handover.ts';
import { inAdvance } from '../kernel/in-advance.ts';
import { owedDocument, type OwedDocumentRule } from '../kernel/owed-document.ts';
import { violation, type ViolationRule } from '../kernel/violation.ts';

/** What the applicant fills in. `from` and `to` are ISO instants. */
export interface LeaveRequest {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly reportedByPhone?: boolean;
  readonly coversImportantWork?: boolean;
  readonly deputy?: string;
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
}

const notOwed = Promise.resolve();

/**
 * P60–P62. Leave is asked half a working day ahead, or by phone with the slip afterwards; sick leave owes a hospital certificate.
 * Over important work a colleague first accepts the written handover; then the department manager signs, then the General Manager.
 */
export async function leave(desk: Desk, request: LeaveRequest, rule: LeaveRule): Promise<Outcome> {
  const inTime = await inAdvance(desk, 'notice', Date.parse(request.from), rule.notice);
  if (!inTime && !request.reportedByPhone) await violation(desk, 'late notice', rule.lateNotice);
  const writtenSlip = request.reportedByPhone ? owedDocument(desk, 'written slip', rule.writtenSlip) : notOwed;
  const certificate = request.kind === 'sick' ? owedDocument(desk, 'hospital certificate', rule.certificate) : notOwed;

  if (request.coversImportantWork && request.deputy) {
    const accepted = await handover(desk, 'handover', { ...rule.handover, by: { person: request.deputy } });
    if (accepted !== 'approved') return accepted;
  }
  const signed = await approval(desk, 'department manager', rule.departmentManager);
  if (signed !== 'approved') return signed;
  const granted = rule.generalManager ? await approval(desk, 'General Manager', rule.generalManager) : signed;
  if (granted === 'approved') await Promise.all([writtenSlip, certificate]);
  return granted;
}

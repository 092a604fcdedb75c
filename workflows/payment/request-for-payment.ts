import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import type { ApprovalRule } from '../kernel/approval.ts';
import { inRounds } from '../kernel/in-rounds.ts';
import { inTurn } from '../kernel/in-turn.ts';

/** What the applicant fills in beside amount and purpose: which signers his unit and project need. */
export interface PaymentRequest {
  readonly preApprover?: boolean;
  readonly budgetOwner?: 'none' | 'separate' | 'also-supervisor';
  readonly director?: boolean;
}

/** The signers of one regime; one that the regime does not know is absent. */
export interface PaymentRule {
  readonly preApprover?: ApprovalRule;
  readonly administration?: ApprovalRule;
  readonly budgetOwner?: ApprovalRule;
  readonly supervisor: ApprovalRule;
  readonly director: ApprovalRule;
  readonly paymentRequest: ApprovalRule;
  readonly payment: ApprovalRule;
}

/**
 * The university's request for payment. A pre-approver (2017) or the administration (2018) looks first, then budget owner, supervisor and,
 * where the form says so, the director; the finance system requests and handles the payment and may still reject. A rejected request comes back edited.
 */
export function requestForPayment(desk: Desk): Promise<Outcome> {
  return inRounds(desk, (desk, request: PaymentRequest, rule: PaymentRule) =>
    inTurn(
      desk,
      ['pre-approver', request.preApprover && rule.preApprover],
      ['administration', rule.administration],
      ['budget owner', request.budgetOwner !== undefined && request.budgetOwner !== 'none' && rule.budgetOwner],
      ['supervisor', request.budgetOwner !== 'also-supervisor' && rule.supervisor],
      ['director', request.director && rule.director],
      ['payment request', rule.paymentRequest],
      ['payment', rule.payment],
    ),
  );
}

import { limitFor, type Duty } from '../../domain/duty.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { answer, type AnswerRule } from '../kernel/answer.ts';
import { approval, type ApprovalRule } from '../kernel/approval.ts';
import { deadline } from '../kernel/deadline.ts';
import { inRounds } from '../kernel/in-rounds.ts';

/** The accounts of a month with each partner, in fen: what we have, what he has. Opened by rule, it names the month only. */
export interface ReconciliationRequest {
  readonly year: number;
  readonly month: number;
  readonly partners?: readonly { readonly name: string; readonly ours: number; readonly theirs: number }[];
}

export interface ReconciliationRule {
  readonly schedule: { readonly month: Duty };
  readonly explanation: Omit<AnswerRule, 'by' | 'otherwise'>;
  readonly finance: ApprovalRule;
}

/** P86. Each month the accounts of every partner are reconciled within the time that finance sets; differences are explained; finance has the report. */
export async function partnerReconciliation(
  desk: Desk,
  month: ReconciliationRequest,
  { schedule }: ReconciliationRule,
): Promise<Outcome> {
  await deadline(desk, 'reconciled', limitFor(schedule.month, month));
  return inRounds(desk, async (desk, { partners }: ReconciliationRequest, rule: ReconciliationRule) => {
    if (!partners) return 'unwritten';
    if (partners.some(({ ours, theirs }) => ours !== theirs))
      await answer(desk, 'explanation of the differences', { ...rule.explanation, by: { person: desk.applicant } });
    return approval(desk, 'report to finance', rule.finance);
  });
}

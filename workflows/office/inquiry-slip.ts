import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { answer, type AnswerRule } from '../kernel/answer.ts';
import { untilSatisfied } from '../kernel/until-satisfied.ts';

/** What the office asks: which closed case, which department, how late it was in whole hours, and the question. */
export interface InquiryRequest {
  readonly caseNumber: string;
  readonly department: string;
  readonly lateHours: number;
  readonly question: string;
}

export interface InquirySlipRule {
  /** The post that heads a department. */
  readonly head: string;
  readonly reason: Omit<AnswerRule, 'by'>;
  readonly reading: AnswerRule;
}

/** How the office takes the reason. */
interface Reading {
  readonly satisfied: boolean;
}

/**
 * P05, X8, X9. After a case is closed the General Manager's office asks a department that was late for the reason. Its head answers,
 * chased until he has; the office takes note of the answer, or asks again. The closed case stays closed.
 */
export async function inquirySlip(desk: Desk, request: InquiryRequest, rule: InquirySlipRule): Promise<Outcome> {
  await untilSatisfied(desk, async (round) => {
    await answer(round, 'reason for lateness', { ...rule.reason, by: { post: rule.head, of: request.department } });
    return answer<Reading>(round, 'reading of the reason', rule.reading);
  });
  return 'approved';
}

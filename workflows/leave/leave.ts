import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { inAdvance } from '../kernel/in-advance.ts';
import { inTurn } from '../kernel/in-turn.ts';
import { owedDocument } from '../kernel/owed-document.ts';
import { violation } from '../kernel/violation.ts';
import { periodOf, type LeaveRequest, type LeaveRule } from './rule.ts';
import { standIn } from './standing-in.ts';
import { timeAway } from './time-away.ts';
import { untilBack } from './until-back.ts';

export type { LeaveRequest, LeaveRule } from './rule.ts';

const notOwed = Promise.resolve();

/**
 * P60–P62. The time must be free and within the balance. Leave is asked half a working day ahead, or by phone with the slip afterwards; sick
 * leave owes a hospital certificate. Over important work a colleague first accepts the written handover and acts for the applicant; then the
 * department manager signs, then the General Manager. It stays open until the applicant is back and all that is owed is there.
 */
export async function leave(desk: Desk, request: LeaveRequest, rule: LeaveRule): Promise<Outcome> {
  const time = await timeAway(desk, request, rule.away);
  if (time.outcome !== 'approved') return time.outcome;

  const inTime = await inAdvance(desk, 'notice', periodOf(request).from, rule.notice);
  if (!inTime && !request.reportedByPhone) await violation(desk, 'late notice', rule.lateNotice);
  const writtenSlip = request.reportedByPhone ? owedDocument(desk, 'written slip', rule.writtenSlip) : notOwed;
  const certificate = request.kind === 'sick' ? owedDocument(desk, 'hospital certificate', rule.certificate) : notOwed;

  const handedOver = await standIn(desk, request, rule);
  if (handedOver.outcome !== 'approved') return handedOver.outcome;
  const signed = await inTurn(
    desk,
    ['department manager', rule.departmentManager],
    ['General Manager', rule.generalManager],
  );
  if (signed !== 'approved') return signed;
  await Promise.all([writtenSlip, certificate, untilBack(desk, request, rule.away, time.held, handedOver.deputy)]);
  return 'approved';
}

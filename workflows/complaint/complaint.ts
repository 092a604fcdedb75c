import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { beside } from '../kernel/beside.ts';
import { deadlineMet } from '../kernel/deadline-met.ts';
import { escalation } from '../kernel/escalation.ts';
import { untilSatisfied } from '../kernel/until-satisfied.ts';
import { investigation } from './investigation.ts';
import { acceptance, headsTold, timePromised } from './registration.ts';
import { resale } from './returned-goods.ts';
import type { Complaint, ComplaintRule } from './rule.ts';
import { byItself, byRuling, ending } from './settlement.ts';
import { triage } from './triage.ts';

const nothing = Promise.resolve();

/**
 * P01, P03, P04, P06–P08. The service centre registers what a customer says; a serious matter goes to the Vice General Manager at once, the heads
 * are told. From its acceptance by the General Manager's office the days are counted. It is judged, investigated and ruled on, or settled by the
 * service department; the customer is told and called back, and until he is satisfied it is handled again. Resale may outlast the closing.
 */
export async function complaint(desk: Desk, complaint: Complaint, rule: ComplaintRule): Promise<Outcome> {
  const read =
    complaint.severity === 'serious'
      ? beside(desk, (desk) => escalation(desk, 'Vice General Manager', rule.escalation))
      : nothing;
  const kept = beside(desk, (desk) => timePromised(desk, complaint, rule));
  await headsTold(desk, complaint, rule);
  const accepted = await acceptance(desk, complaint, rule);
  if (accepted !== 'approved') return accepted;

  const way = await triage(desk, complaint, rule);
  const decided = way === 'by-procedure' ? await investigation(desk, complaint, rule) : undefined;
  const resold = complaint.goodsReturned ? beside(desk, (desk) => resale(desk, decided, rule)) : nothing;

  await untilSatisfied(desk, async (desk) => {
    await (way === 'by-procedure' ? byRuling(desk, complaint, rule) : byItself(desk, complaint, rule));
    return ending(desk, read, rule);
  });
  await deadlineMet(desk, 'deadline');
  await Promise.all([resold, kept]);
  return 'approved';
}

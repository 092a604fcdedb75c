import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { approval } from '../kernel/approval.ts';
import { deadline } from '../kernel/deadline.ts';
import { notice } from '../kernel/notice.ts';
import { promise } from '../kernel/promise.ts';
import { concerned, headOf } from './concerned.ts';
import type { Complaint, ComplaintRule } from './rule.ts';

/** P01.4. The heads of quality, of production and of the departments concerned are told in the turn of the registration. */
export function headsTold(desk: Desk, complaint: Complaint, rule: ComplaintRule): Promise<void> {
  const heads = concerned(complaint, rule).map((department) => headOf(department, rule));
  return notice(desk, 'heads told', { to: { anyOf: heads }, text: 'complaint registered' });
}

/** P03, X22. A time that the customer was promised is kept by whoever promised it. */
export async function timePromised(desk: Desk, { promisedAt }: Complaint, rule: ComplaintRule): Promise<void> {
  if (promisedAt === undefined) return;
  const by = { person: desk.applicant };
  await promise(desk, 'promised time', { by, until: Date.parse(promisedAt), ...rule.promise });
}

/** P01.7–9. The General Manager's office accepts the complaint; from then on the days at home or abroad are counted. */
export async function acceptance(desk: Desk, { boughtIn }: Complaint, rule: ComplaintRule): Promise<Outcome> {
  const accepted = await approval(desk, 'acceptance', rule.acceptance);
  if (accepted === 'approved') await deadline(desk, 'deadline', rule.deadline[boughtIn]);
  return accepted;
}

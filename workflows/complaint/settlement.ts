import type { Desk } from '../desk/desk.ts';
import { answer } from '../kernel/answer.ts';
import { approval } from '../kernel/approval.ts';
import { callback } from '../kernel/callback.ts';
import { copies } from '../kernel/copies.ts';
import { customerTold } from '../kernel/customer-told.ts';
import { report } from '../kernel/report.ts';
import { ruling } from '../kernel/ruling.ts';
import { together } from '../kernel/together.ts';
import type { Complaint, ComplaintRule } from './rule.ts';

/** P01.10–14, P03.5–7. A solution is proposed and ruled on in writing; the sheet goes out in five parts, sales acts on its own, the customer is told. */
export async function byRuling(desk: Desk, complaint: Complaint, rule: ComplaintRule): Promise<void> {
  await answer(desk, 'proposal', rule.proposal);
  await ruling(desk, 'ruling', rule.ruling[complaint.contractDispute ? 'contractDispute' : complaint.severity]);
  await copies(desk, 'complaint sheet', rule.parts);
  await together<unknown>(
    desk,
    (desk) => report(desk, 'sales', rule.sales),
    (desk) => telling(desk, complaint, rule),
  );
}

/** P04.5–6. The service department settles an ordinary matter at its own discretion and tells the customer. */
export async function byItself(desk: Desk, complaint: Complaint, rule: ComplaintRule): Promise<void> {
  await answer(desk, 'settlement', rule.settlement);
  await telling(desk, complaint, rule);
}

/** X11. The customer is asked; who is satisfied has it closed by the General Manager's office, once what was learnt is written down. */
export async function ending(
  desk: Desk,
  read: Promise<unknown>,
  rule: ComplaintRule,
): Promise<{ readonly satisfied: boolean }> {
  const said = await callback(desk, 'callback', rule.callback);
  if (!said.satisfied) return said;
  await answer(desk, 'lessons', rule.lessons);
  await read;
  return { satisfied: (await approval(desk, 'closing', rule.closing)) === 'approved' };
}

/** P04, X10. Two steps, for an ordinary matter may become serious after the customer was told by phone. */
const telling = (desk: Desk, { severity }: Complaint, rule: ComplaintRule): Promise<void> =>
  customerTold(desk, severity === 'serious' ? 'letter to the customer' : 'customer told', rule.customerTold, severity);

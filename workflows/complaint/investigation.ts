import type { Desk } from '../desk/desk.ts';
import { answer } from '../kernel/answer.ts';
import { together } from '../kernel/together.ts';
import { responsibility, type Responsibility } from './responsibility.ts';
import { returnSlip } from './returned-goods.ts';
import { complaintSlip, review } from './review.ts';
import type { Complaint, ComplaintRule } from './rule.ts';

/**
 * P01.3–6. Complaint slip, review by the heads, with goods that came back their return slip; then what was complained of is inspected and it is
 * decided who answers for it. A suggestion is reviewed, and nobody answers for it.
 */
export async function investigation(
  desk: Desk,
  complaint: Complaint,
  rule: ComplaintRule,
): Promise<Responsibility | undefined> {
  await complaintSlip(desk, complaint, rule);
  await together(
    desk,
    (desk) => review(desk, complaint, rule),
    (desk) => returnSlip(desk, complaint, rule),
  );
  if (complaint.nature === 'suggestion') return undefined;
  await answer(desk, complaint.subject === 'product' ? 'inspection' : 'conduct', rule.inspection[complaint.subject]);
  return responsibility(desk, rule);
}

import type { Desk } from '../desk/desk.ts';
import { answer } from '../kernel/answer.ts';
import { approval } from '../kernel/approval.ts';
import { copies } from '../kernel/copies.ts';
import { together } from '../kernel/together.ts';
import { concerned, headOf } from './concerned.ts';
import type { Complaint, ComplaintRule } from './rule.ts';

/** P01.3. The complaint is summed up and goes as a complaint slip to quality and the departments concerned. */
export async function complaintSlip(desk: Desk, complaint: Complaint, rule: ComplaintRule): Promise<void> {
  await answer(desk, 'complaint slip', rule.slip);
  const keepers = concerned(complaint, rule).map((department) => [department, headOf(department, rule)] as const);
  await copies(desk, 'complaint slip sent', Object.fromEntries(keepers));
}

/** P01.4. Every head looks at it; an objection is on file and does not stop the others. */
export async function review(desk: Desk, complaint: Complaint, rule: ComplaintRule): Promise<void> {
  const seats = concerned(complaint, rule).map(
    (department) => (desk: Desk) =>
      approval(desk, `review: ${department}`, { ...rule.review, by: headOf(department, rule) }),
  );
  await together(desk, ...seats);
}

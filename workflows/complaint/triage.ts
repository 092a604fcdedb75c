import type { Desk } from '../desk/desk.ts';
import { answer } from '../kernel/answer.ts';
import type { Complaint, ComplaintRule } from './rule.ts';

/** How the service department settles an ordinary complaint: by itself, or by the procedure of P01. */
interface Discretion {
  readonly way: 'by-itself' | 'by-procedure';
}

/**
 * P03.1–2, P04.5. First the category, then whether reason and demand hold. What is serious, a contract dispute or about goods that came back goes
 * through the procedure; an ordinary matter stays with the service department, which says at its own discretion.
 */
export async function triage(desk: Desk, complaint: Complaint, rule: ComplaintRule): Promise<Discretion['way']> {
  await answer(desk, 'category', rule.category);
  await answer(desk, 'judgement', rule.judgement);
  if (complaint.severity === 'serious' || complaint.contractDispute || complaint.goodsReturned) return 'by-procedure';
  const { way } = await answer<Discretion>(desk, 'discretion', rule.discretion);
  return way;
}

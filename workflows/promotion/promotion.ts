import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { gate } from '../kernel/gate.ts';
import { notBefore } from '../kernel/not-before.ts';
import { together } from '../kernel/together.ts';
import { untilHeld } from '../kernel/until-held.ts';
import { veto } from '../kernel/veto.ts';
import { budgetOf, type PromotionRequest } from './request.ts';
import type { PromotionRule } from './rule.ts';
import { agreement } from './stages/agreement.ts';
import { appraisal } from './stages/appraisal.ts';
import { execution } from './stages/execution.ts';
import { settlement } from './stages/settlement.ts';

/**
 * P86–P88, X18, X30. The budget of an event is held when it is handed in, agreed by two departments and approved by the President; nothing is
 * executed before. At least two departments accept what was done; it is settled on the actuals, the partner paid by his terms, the effect
 * evaluated, and the Vice General Manager gets the summary.
 */
export async function promotion(desk: Desk, _request: unknown, { veto: right }: PromotionRule): Promise<Outcome> {
  if (right) await veto(desk, 'veto', right);
  const event = await untilHeld<PromotionRequest, PromotionRule>(desk, 'budget held', budgetOf);

  const agreed = await agreement(desk, event);
  if (agreed !== 'approved') return agreed;
  await gate(desk, 'execution', 'President');
  await notBefore(desk, 'month of the plan', Date.parse(event.request.from));

  await execution(desk, event);
  await together(
    desk,
    (desk) => settlement(desk, event),
    (desk) => appraisal(desk, event),
  );
  return 'approved';
}

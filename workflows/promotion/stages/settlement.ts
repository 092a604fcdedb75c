import type { Desk } from '../../desk/desk.ts';
import { answer } from '../../kernel/answer.ts';
import { countersign } from '../../kernel/countersign.ts';
import { grant } from '../../kernel/grant.ts';
import { settle } from '../../kernel/hold.ts';
import { untilSatisfied } from '../../kernel/until-satisfied.ts';
import { violation } from '../../kernel/violation.ts';
import type { Event } from '../event.ts';
import { deviates, isOffBudget, spentOn, type Actuals } from '../request.ts';

const again = { satisfied: false };

/** P86, X30. The actuals take the place of what is held, in rounds until they do; then the partner is paid by his terms. */
export async function settlement(desk: Desk, event: Event): Promise<void> {
  const { request, rule } = event;
  await untilSatisfied(desk, (desk) => settled(desk, event));
  const within = request.terms === undefined ? undefined : rule.terms[request.terms];
  if (request.partner) await answer(desk, 'partner payment', { ...rule.payment, ...(within ? { within } : {}) });
}

/** What is more than the tolerance off the budget needs a reason and a second look; an overrun without room needs more money, or other actuals. */
async function settled(desk: Desk, { request, rule, amount, heldBy }: Event): Promise<{ readonly satisfied: boolean }> {
  const own = { by: { person: desk.applicant } };
  const actuals = await answer<Actuals>(desk, 'actuals', { ...rule.actuals, ...own });
  const actual = spentOn(actuals);
  if (isOffBudget(actuals, request)) {
    await violation(desk, 'off the budget', rule.offBudget);
    return again;
  }
  if (deviates(amount.amount, actual, rule.tolerance)) {
    await answer(desk, 'reason for the difference', { ...rule.reason, ...own });
    if ((await countersign(desk, 'second look', rule.secondLook)) !== 'approved') return again;
  }
  const { done } = await settle(desk, 'settlement on the actuals', heldBy, amount, actual);
  if (done) return { satisfied: true };
  const { more = 0 } = await answer<{ readonly more?: number }>(desk, 'overrun', rule.overrun);
  if (more <= 0) return again;
  await grant(desk, 'overrun granted', amount.account, request.title, more);
  return { satisfied: (await settle(desk, 'settlement of the overrun', heldBy, amount, actual)).done };
}

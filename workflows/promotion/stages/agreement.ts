import type { Outcome } from '../../../domain/outcome.ts';
import type { Desk } from '../../desk/desk.ts';
import { answer } from '../../kernel/answer.ts';
import { approval } from '../../kernel/approval.ts';
import { countersign } from '../../kernel/countersign.ts';
import type { Event } from '../event.ts';

/** P86, P88. Planning reviews another department's event, its effect is evaluated beforehand, two departments agree, the President approves. */
export async function agreement(desk: Desk, { request, rule }: Event): Promise<Outcome> {
  if (request.department !== rule.planning) {
    const reviewed = await approval(desk, 'planning review', rule.review);
    if (reviewed !== 'approved') return reviewed;
  }
  await answer(desk, 'evaluation before', rule.evaluation.before);
  const agreed = await countersign(desk, 'budget agreed', rule.agreement);
  if (agreed !== 'approved') return agreed;
  return approval(desk, 'President', rule.president);
}

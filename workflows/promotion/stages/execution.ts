import type { Desk } from '../../desk/desk.ts';
import { countersign } from '../../kernel/countersign.ts';
import { promise } from '../../kernel/promise.ts';
import { together } from '../../kernel/together.ts';
import { untilSatisfied } from '../../kernel/until-satisfied.ts';
import type { Event } from '../event.ts';
import { evaluation } from './evaluation.ts';

/** P87, P88. What was done is reported and accepted by at least two departments, anew until they do; meanwhile the effect is evaluated. */
export async function execution(desk: Desk, event: Event): Promise<void> {
  const { request, rule } = event;
  const { post, needs, ...accepting } = rule.acceptance;
  const signers = Object.fromEntries(request.acceptedBy.map((of) => [of, { ...accepting, by: { post, of } }]));
  const report = { ...rule.execution, by: { person: desk.applicant }, until: Date.parse(request.to) };
  await together<unknown>(
    desk,
    (desk) => evaluation(desk, 'evaluation during', rule.evaluation.during, event),
    (desk) =>
      untilSatisfied(desk, async (desk) => {
        await promise(desk, 'execution report', report);
        return { satisfied: (await countersign(desk, 'acceptance by departments', { signers, needs })) === 'approved' };
      }),
  );
}

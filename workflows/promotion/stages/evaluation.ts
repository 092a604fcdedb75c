import type { Desk } from '../../desk/desk.ts';
import { answer, type AnswerRule } from '../../kernel/answer.ts';
import { report } from '../../kernel/report.ts';
import type { Event } from '../event.ts';
import { fallsShort } from '../request.ts';

/** What an evaluation found. Afterwards it says how much was reached of each target, in the order of the form. */
interface Evaluation {
  readonly fault?: boolean;
  readonly reached?: readonly number[];
}

/** P88. Somebody evaluates the effect. Where it is at fault, or short of the targets, the applicant says promptly what is adjusted. */
export async function evaluation(desk: Desk, name: string, rule: AnswerRule, event: Event): Promise<void> {
  const { fault, reached } = await answer<Evaluation>(desk, name, rule);
  const isShort = reached !== undefined && fallsShort(event.request.targets, reached);
  if (fault || isShort)
    await report(desk, `adjustment: ${name}`, { ...event.rule.adjustment, by: { person: desk.applicant } });
}

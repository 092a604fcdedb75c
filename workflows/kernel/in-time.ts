import type { Limit } from '../../domain/limit.ts';
import type { Desk } from '../desk/desk.ts';
import type { AnswerRule } from './answer.ts';

/** A sheet that is filled in within the given time or not at all. */
export interface InTimeRule extends AnswerRule {
  readonly lapses: Limit;
}

/** P07. A time is given for something (one month for resale): answers what was written, or nothing once the time is over. */
export async function inTime<Sheet>(
  desk: Desk,
  name: string,
  { lapses, ...rule }: InTimeRule,
): Promise<Sheet | undefined> {
  const { task } = await desk.ask(name, { kind: 'answer', ...rule, whenPassed: { lapses } });
  const answered = await desk.settled(name, task?.filling?.endsAt);
  if (answered) return answered.value as Sheet | undefined;
  await desk.byRule(name, { kind: 'task-lapsed' });
  await desk.settled(name);
  return undefined;
}

import type { By } from '../../domain/by.ts';
import type { Limit, Rung } from '../../domain/limit.ts';
import type { Desk } from '../desk/desk.ts';

/** Who fills in which sheet of the rulebook's form, and until when; `until` is an agreed instant (epoch ms) in place of a budget. */
export interface AnswerRule {
  readonly by: By;
  readonly otherwise?: readonly By[];
  readonly sheet: string;
  readonly within?: Limit;
  readonly until?: number;
  readonly ladder?: readonly Rung[];
  readonly attachment?: string;
}

/** Somebody fills a sheet in: what was found, who is responsible, what was really spent. Answers what he wrote; the API has checked it against the sheet. */
export async function answer<Sheet>(
  desk: Desk,
  name: string,
  rule: AnswerRule,
  kind: 'answer' | 'ruling' = 'answer',
): Promise<Sheet> {
  await desk.ask(name, { kind, ...rule });
  const answered = await desk.settled(name);
  return answered?.value as Sheet;
}

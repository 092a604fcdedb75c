import type { By } from '../../domain/by.ts';
import type { Limit, Rung, WhenPassed } from '../../domain/limit.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { TaskSpec } from '../../domain/task.ts';
import type { Desk } from '../desk/desk.ts';

/** Who signs, within what, who is chased, and what a passed limit changes: the rulebook's part of an approval. */
export interface ApprovalRule {
  readonly by: By;
  readonly otherwise?: readonly By[];
  readonly within?: Limit;
  readonly ladder?: readonly Rung[];
  readonly whenPassed?: WhenPassed;
  readonly attachment?: string;
  readonly binding?: boolean;
}

/** One person, or one of a group, signs. A silent signer is reminded; then the task goes to the next person or lapses. */
export async function approval(
  desk: Desk,
  name: string,
  rule: ApprovalRule,
  kind: TaskSpec['kind'] = 'approval',
): Promise<Outcome> {
  const { task } = await desk.ask(name, { kind, ...rule });
  const endsAt = task?.takenOver ? undefined : task?.filling?.endsAt;
  const signed = await desk.settled(name, endsAt);
  if (signed) return outcomeOf(signed.outcome);
  const passed = rule.whenPassed;
  if (passed && 'takenOverBy' in passed) {
    await desk.byRule(name, { kind: 'task-taken-over', by: passed.takenOverBy });
  } else {
    await desk.byRule(name, { kind: 'task-lapsed' });
  }
  return outcomeOf((await desk.settled(name))?.outcome);
}

const outcomeOf = (settled: Outcome | 'done' | undefined): Outcome =>
  settled === 'done' || !settled ? 'approved' : settled;

import type { By } from '../../domain/by.ts';
import type { Rung } from '../../domain/limit.ts';
import type { Desk } from '../desk/desk.ts';

/** Who keeps the promise, until which instant (epoch ms), and who is chased, counted from that instant. */
export interface PromiseRule {
  readonly by: By;
  readonly until: number;
  readonly ladder?: readonly Rung[];
}

/** X22. A time was given to a customer: whoever gave it says that it was kept, and is chased when it passes. */
export async function promise(desk: Desk, name: string, rule: PromiseRule): Promise<'done'> {
  await desk.ask(name, { kind: 'report', ...rule });
  await desk.settled(name);
  return 'done';
}

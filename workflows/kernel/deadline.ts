import type { Limit, Rung, Since } from '../../domain/limit.ts';
import type { Desk } from '../desk/desk.ts';

/** Until when the whole case is closed, and whom the office chases. A rung that names nobody goes to whoever holds the case. */
export interface DeadlineRule {
  readonly within: Limit;
  /** From when it counts, where it is not from now on. */
  readonly since?: Since;
  readonly ladder?: readonly Rung[];
}

/** P01, P05. A limit on the whole case from now on. It chases and never cancels; it stops when the case ends. */
export async function deadline(desk: Desk, name: string, rule: DeadlineRule): Promise<void> {
  await desk.ask(name, { kind: 'clock', by: { anyOf: [] }, ...rule });
}

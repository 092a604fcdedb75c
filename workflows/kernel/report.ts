import type { By } from '../../domain/by.ts';
import type { Limit, Rung } from '../../domain/limit.ts';
import type { Desk } from '../desk/desk.ts';

/** Who reports, and until when. */
export interface ReportRule {
  readonly by: By;
  readonly otherwise?: readonly By[];
  readonly within?: Limit;
  readonly ladder?: readonly Rung[];
}

/** Somebody says in writing what was done. */
export async function report(desk: Desk, name: string, rule: ReportRule): Promise<'done'> {
  await desk.ask(name, { kind: 'report', ...rule });
  await desk.settled(name);
  return 'done';
}

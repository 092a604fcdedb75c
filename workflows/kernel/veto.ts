import type { By } from '../../domain/by.ts';
import type { Desk } from '../desk/desk.ts';

/** Who may stop the case. */
export interface VetoRule {
  readonly by: By;
}

/** X33. From now on an office outside of the chain may stop the case by its authority, with a reason; the case then ends as vetoed. */
export async function veto(desk: Desk, name: string, rule: VetoRule): Promise<void> {
  await desk.ask(name, { kind: 'veto', ...rule });
}

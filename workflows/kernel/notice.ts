import type { By } from '../../domain/by.ts';
import type { Desk } from '../desk/desk.ts';

/** Whom to tell, and the key of what is said. */
export interface NoticeRule {
  readonly to: By;
  readonly text: string;
}

/** Tells somebody who need not act. */
export async function notice(desk: Desk, name: string, rule: NoticeRule): Promise<void> {
  await desk.note({ kind: 'notice-given', step: name, ...rule });
}

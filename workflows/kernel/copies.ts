import type { By } from '../../domain/by.ts';
import type { Desk } from '../desk/desk.ts';

/** Who keeps each part of the form, by the part's name or number. */
export type CopiesRule = Readonly<Record<string, By>>;

/** P01, P08. The parts of the form go to their keepers, who read and do not decide. That they have read is entered in the office's register, also after the case has ended. */
export async function copies(desk: Desk, name: string, rule: CopiesRule): Promise<void> {
  const parts = Object.entries(rule).map(([part, keeper]) => ({ part, keeper }));
  await desk.note({ kind: 'copies-sent', step: name, copies: parts });
}

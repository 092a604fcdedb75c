import type { By } from '../../domain/by.ts';
import type { Limit, Rung } from '../../domain/limit.ts';
import type { Desk } from '../desk/desk.ts';
import { answer } from './answer.ts';

/** Who tells the customer, with which sheet, in how much time; a serious matter has a letter, which is attached (P04, X10). */
export interface CustomerToldRule {
  readonly by: By;
  readonly within?: Limit;
  readonly ladder?: readonly Rung[];
  /** The sheet for an ordinary matter: in writing or by phone. */
  readonly ordinary: string;
  /** The sheet for a serious one: by letter. */
  readonly serious: string;
  readonly letter: string;
}

/** X10. The customer is told the outcome in the form that the severity demands: by letter, or in writing or by phone. */
export async function customerTold(
  desk: Desk,
  name: string,
  { ordinary, serious, letter, ...rule }: CustomerToldRule,
  severity: 'serious' | 'ordinary',
): Promise<void> {
  const form = severity === 'serious' ? { sheet: serious, attachment: letter } : { sheet: ordinary };
  await answer(desk, name, { ...rule, ...form });
}

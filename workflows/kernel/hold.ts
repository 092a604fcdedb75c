import type { Desk } from '../desk/desk.ts';

/** An account and what is taken from it, in its smallest unit (fen, half days); `opens` is what an account without any grant begins with. */
export interface HoldRule {
  readonly account: string;
  readonly amount: number;
  readonly opens?: number;
}

/** Whether there was room. */
export interface Held {
  readonly done: boolean;
}

/** X30. Sets an amount aside; `done` is false when the account has not as much. Every way out of the case, and every return behind this step, sets it free. */
export async function hold(desk: Desk, name: string, rule: HoldRule): Promise<Held> {
  const { value } = await desk.note({ kind: 'amount-held', step: name, ...rule });
  return value as Held;
}

/** Spends what really was spent in place of what the step `of` holds; `done` is false, and nothing spent, when the account has not as much. Final: no return undoes it. */
export async function settle(desk: Desk, name: string, of: string, rule: HoldRule, actual: number): Promise<Held> {
  const { value } = await desk.note(settlement(name, of, rule, actual));
  return value as Held;
}

/** The same of what has happened and cannot be undone: as much as the account has is spent; answers what went beyond it, on record. */
export async function settleTaken(
  desk: Desk,
  name: string,
  of: string,
  rule: HoldRule,
  actual: number,
): Promise<number> {
  const { value } = await desk.note({ ...settlement(name, of, rule, actual), happened: true });
  return (value as Held & { readonly beyond?: number }).beyond ?? 0;
}

const settlement = (step: string, hold: string, { account, amount: held, opens }: HoldRule, amount: number) =>
  ({
    kind: 'amount-settled',
    step,
    hold,
    account,
    held,
    amount,
    ...(opens === undefined ? {} : { opens }),
  }) as const;

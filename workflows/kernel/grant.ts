import type { Desk } from '../desk/desk.ts';

/** X30. Gives an account its money: a budget that was approved. */
export async function grant(desk: Desk, name: string, account: string, title: string, amount: number): Promise<void> {
  await desk.note({ kind: 'account-granted', step: name, account, name: title, amount });
}

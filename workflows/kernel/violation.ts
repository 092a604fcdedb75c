import type { Desk } from '../desk/desk.ts';

/** What was violated, and the fine in the smallest unit of the company's money. */
export interface ViolationRule {
  readonly of: string;
  readonly fine: number;
}

/** Puts a violation with its fine on record; the case goes on. */
export async function violation(desk: Desk, name: string, rule: ViolationRule): Promise<void> {
  await desk.note({ kind: 'violation-noted', step: name, ...rule });
}

import type { Desk } from '../desk/desk.ts';

/**
 * What was violated, and the fine in the smallest unit of the company's money; whose it was where it was not the applicant's, where the fine
 * goes, and what is lost beside it in days of wages.
 */
export interface ViolationRule {
  readonly of: string;
  readonly fine: number;
  readonly person?: string;
  readonly goesTo?: string;
  readonly wageDays?: number;
}

/** Puts a violation with its fine on record; the case goes on. */
export async function violation(desk: Desk, name: string, rule: ViolationRule): Promise<void> {
  await desk.note({ kind: 'violation-noted', step: name, ...rule });
}

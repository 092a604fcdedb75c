import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { approval, type ApprovalRule } from './approval.ts';

/** Signers one after the other, those that the rule or the form leaves out skipped; the first who does not approve ends it. */
export async function inTurn(
  desk: Desk,
  ...signers: readonly (readonly [name: string, rule: ApprovalRule | undefined | false])[]
): Promise<Outcome> {
  for (const [name, rule] of signers) {
    const outcome = rule ? await approval(desk, name, rule) : 'approved';
    if (outcome !== 'approved') return outcome;
  }
  return 'approved';
}

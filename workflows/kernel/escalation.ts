import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { approval, type ApprovalRule } from './approval.ts';

/** P04. A serious matter goes up at once, to be read or passed on (核閱或核轉: hand it over); its tasks come before others in every inbox. */
export function escalation(desk: Desk, name: string, rule: ApprovalRule): Promise<Outcome> {
  return approval(desk, name, rule);
}

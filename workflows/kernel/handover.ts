import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { approval, type ApprovalRule } from './approval.ts';

/** P62. Work is handed over in writing to a named colleague, who accepts it or declines. */
export function handover(desk: Desk, name: string, rule: ApprovalRule): Promise<Outcome> {
  return approval(desk, name, rule, 'handover');
}

import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { approval, type ApprovalRule } from '../kernel/approval.ts';
import { notice } from '../kernel/notice.ts';
import { violation } from '../kernel/violation.ts';

/** Who was away without leave, and for how many days. */
export interface AbsenceWithoutLeave {
  readonly person: string;
  readonly days: number;
}

/** P66. How many days' wages a day costs, and from how many days on it counts as resignation. */
export interface AbsenceWithoutLeaveRule {
  readonly confirmation: ApprovalRule;
  readonly wageDaysPerDay: number;
  readonly resignsFrom?: number;
}

/** P60, P66. Whoever leaves the post without approval is absent without leave. The report is confirmed, goes on record, and the person is told; a week counts as resignation. */
export async function absenceWithoutLeave(
  desk: Desk,
  { person, days }: AbsenceWithoutLeave,
  rule: AbsenceWithoutLeaveRule,
): Promise<Outcome> {
  const confirmed = await approval(desk, 'confirmation', rule.confirmation);
  if (confirmed !== 'approved') return confirmed;
  const wageDays = days * rule.wageDaysPerDay;
  await violation(desk, 'absence without leave', { of: 'absence without leave', fine: 0, person, wageDays });
  const resigned = rule.resignsFrom !== undefined && days >= rule.resignsFrom;
  await notice(desk, 'told', { to: { person }, text: resigned ? 'counts as resignation' : 'absent without leave' });
  return 'approved';
}

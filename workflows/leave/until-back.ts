import type { Desk } from '../desk/desk.ts';
import { absence } from '../kernel/absence.ts';
import { granted } from '../kernel/granted.ts';
import { periodOf, type AwayRule, type LeaveRequest } from './rule.ts';
import { givenBack } from './standing-in.ts';
import { settled, type OnBalance } from './time-away.ts';

/** P61, P62. The applicant is told that his leave is granted; once he is back, what he took is settled and his deputy reports. */
export async function untilBack(
  desk: Desk,
  request: LeaveRequest,
  rule: AwayRule | undefined,
  held: readonly OnBalance[],
  deputy: string | undefined,
): Promise<void> {
  if (!rule) return;
  const period = periodOf(request);
  if (!rule.untilBack) return settled(desk, request, rule, held, period);
  await granted(desk, 'granted');
  const back = await absence(desk, 'absence', period);
  await settled(desk, request, rule, held, { ...period, to: back });
  await givenBack(desk, deputy, rule);
}

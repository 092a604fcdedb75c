import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { booking, taken, type Booked, type HalfDays, type Period } from '../kernel/absence.ts';
import { hold, settleTaken, type HoldRule } from '../kernel/hold.ts';
import { notice } from '../kernel/notice.ts';
import { together } from '../kernel/together.ts';
import { periodOf, type AwayRule, type LeaveRequest } from './rule.ts';

/** What is held on the balance of one year. */
export interface OnBalance {
  readonly year: number;
  readonly rule: HoldRule;
}

/** Whether the leave may be asked for at all, and what is held for it. */
export interface TimeAway {
  readonly outcome: Outcome;
  readonly held: readonly OnBalance[];
}

/**
 * P61, P62. The time is entered and its half days are held on the balance of each year they fall in. Leave that overlaps another, exceeds a balance, has no working
 * time in it, or could wait until the applicant no longer stands in for a colleague, is refused by rule: the applicant is told why.
 */
export async function timeAway(desk: Desk, request: LeaveRequest, rule: AwayRule | undefined): Promise<TimeAway> {
  if (!rule) return { outcome: 'approved', held: [] };
  const booked = await booking(desk, 'booking', periodOf(request));
  if (!booked.done) return refused(desk, booked.halfDays === 0 ? 'no working time' : 'leave overlaps');
  if (!(await mayBeAway(desk, request, rule, booked))) return refused(desk, 'stands in meanwhile');
  const held = onBalances(desk, request, rule, booked);
  if (held.length === 0) return { outcome: 'approved', held };
  const rooms = await together(
    desk,
    ...held.map(
      ({ year, rule }) =>
        (here: Desk) =>
          hold(here, `balance: ${year}`, rule),
    ),
  );
  return rooms.every(({ done }) => done) ? { outcome: 'approved', held } : refused(desk, 'balance too small');
}

/** P62. Whoever stands in for a colleague is away himself only if it cannot wait; the colleague is told, so that another is found. */
async function mayBeAway(
  desk: Desk,
  { kind }: LeaveRequest,
  { whileStandingIn }: AwayRule,
  { standsInFor = [] }: Booked,
) {
  if (standsInFor.length === 0) return true;
  if (!whileStandingIn.kinds.includes(kind)) return false;
  const to = { anyOf: [...standsInFor.map((person) => ({ person })), whileStandingIn.tells] };
  await notice(desk, 'deputy away', { to, text: 'deputy away' });
  return true;
}

/** P61. What was really taken is settled; the rest of what was held is free again. What the balance has not as much for goes beyond it: that is on record and told. */
export async function settled(
  desk: Desk,
  request: LeaveRequest,
  rule: AwayRule,
  held: readonly OnBalance[],
  period: Period,
): Promise<void> {
  const used = onBalances(desk, request, rule, await taken(desk, 'taken', period));
  const others = used.filter(({ year }) => !held.some((one) => one.year === year));
  await together(
    desk,
    ...[...held, ...others.map(unheld)].map(({ year, rule: hold }) => async (here: Desk) => {
      const amount = used.find((one) => one.year === year)?.rule.amount ?? 0;
      const beyond = await settleTaken(here, `balance taken: ${year}`, `balance: ${year}`, hold, amount);
      if (beyond === 0) return;
      const to = { anyOf: [{ person: desk.applicant }, rule.beyondBalance] };
      await notice(here, `beyond the balance: ${year}`, { to, text: 'leave beyond the balance' });
    }),
  );
}

const unheld = ({ year, rule }: OnBalance): OnBalance => ({ year, rule: { ...rule, amount: 0 } });

async function refused(desk: Desk, why: string): Promise<TimeAway> {
  await notice(desk, 'refused', { to: { person: desk.applicant }, text: why });
  return { outcome: 'rejected', held: [] };
}

function onBalances(desk: Desk, { kind }: LeaveRequest, { balances }: AwayRule, { byYear }: HalfDays): OnBalance[] {
  const balance = balances[kind];
  if (!balance) return [];
  const { account, opens } = balance;
  return byYear.map(({ year, halfDays: amount }) => ({
    year,
    rule: { account: `${account}/${year}/${desk.applicant}`, amount, opens },
  }));
}

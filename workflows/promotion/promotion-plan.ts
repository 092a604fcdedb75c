import { limitFor, type Duty } from '../../domain/duty.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import type { ApprovalRule } from '../kernel/approval.ts';
import { deadline } from '../kernel/deadline.ts';
import { grant } from '../kernel/grant.ts';
import { inRounds } from '../kernel/in-rounds.ts';
import { inTurn } from '../kernel/in-turn.ts';
import { totalOf, type Line } from './request.ts';

/** The plan of a year, a half-year or a quarter. Opened by rule, it names its period only; the rest is to be written. */
export interface PlanRequest {
  readonly kind: 'year' | 'half-year' | 'quarter';
  readonly year: number;
  /** Which half or quarter of the year. */
  readonly part?: number;
  readonly title?: string;
  readonly lines?: readonly Line[];
}

/** Who signs, and by when which plan is out: its schedule also opens the case beforehand. */
export interface PlanRule {
  readonly schedule: Readonly<Record<PlanRequest['kind'], Duty>>;
  readonly viceGeneralManager: ApprovalRule;
  readonly president: ApprovalRule;
}

/**
 * P85. The marketing plan of a year, a half-year or a quarter with its budget is out by its day: written by planning, signed by the Vice
 * General Manager and the President, who send it back edited until it is right; then its account has its money.
 */
export async function promotionPlan(desk: Desk, period: PlanRequest, rule: PlanRule): Promise<Outcome> {
  await deadline(desk, 'plan out', limitFor(rule.schedule[period.kind], period));
  return inRounds(desk, async (desk, plan: PlanRequest, rule: PlanRule) => {
    if (!plan.lines) return 'unwritten';
    const signed = await inTurn(desk, ['plan reviewed', rule.viceGeneralManager], ['President', rule.president]);
    const { title = '', lines } = plan;
    if (signed === 'approved') await grant(desk, 'budget granted', accountOf(plan), title, totalOf(lines));
    return signed;
  });
}

/** The account of a period: promotion-2027, promotion-2027-h2, promotion-2027-q1. */
export function accountOf({ kind, year, part }: PlanRequest): string {
  const period = { year: '', 'half-year': `-h${part}`, quarter: `-q${part}` };
  return `promotion-${year}${period[kind]}`;
}

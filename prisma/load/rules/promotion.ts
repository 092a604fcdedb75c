import { z } from 'zod';
import type { Duty } from '../../../domain/duty.ts';
import type { ReconciliationRule } from '../../../workflows/promotion/partner-reconciliation.ts';
import type { PlanRule } from '../../../workflows/promotion/promotion-plan.ts';
import type { PromotionRule } from '../../../workflows/promotion/rule.ts';
import { answer, approval, by, copies, ladder, limit, report, text, violation } from './parts.ts';

const number = z.int().min(1);
const at = {
  at: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .exactOptional(),
  ifClosed: z.enum(['earlier', 'later']).exactOptional(),
};
const month = number.max(12);
const named = z.discriminatedUnion('named', [
  z.strictObject({ named: z.literal('same-day'), ...at }),
  z.strictObject({
    named: z.literal('weekday'),
    weekday: z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
    ...at,
  }),
  z.strictObject({
    named: z.literal('by-day-of-month'),
    day: number.max(31),
    month: month.exactOptional(),
    ...at,
  }),
  z.strictObject({ named: z.literal('end-of-month'), month: month.exactOptional(), ...at }),
  z.strictObject({
    named: z.literal('mid-quarter'),
    month: number.max(3).exactOptional(),
    day: number.max(31).exactOptional(),
    ...at,
  }),
]);
const namedOrCounted = z.union([named, limit]);
const duty: z.ZodType<Duty> = z.strictObject({
  limit: namedOrCounted,
  ladder: z.array(ladder.element.extend({ after: namedOrCounted })).exactOptional(),
  lead: limit,
  for: z.enum(['next-year', 'second-half', 'next-quarter', 'last-month']),
  responsible: z.strictObject({ post: text, of: text }),
});
const ownAnswer = answer.omit({ by: true, otherwise: true });
const ownReport = report.omit({ by: true });
const distinct = z.union([
  z.enum(['all', 'any']),
  z.strictObject({ atLeast: number }),
  z.strictObject({ departments: number }),
]);
const countersign = z.strictObject({
  signers: z.record(text, approval),
  needs: z.union([distinct, z.literal('inOrder')]),
});

/** P86–P88. */
export const promotion: z.ZodType<PromotionRule> = z.strictObject({
  veto: z.strictObject({ by }).exactOptional(),
  planning: text,
  review: approval,
  agreement: countersign,
  president: approval,
  evaluation: z.strictObject({ before: answer, during: answer, after: answer }),
  adjustment: ownReport,
  execution: z.strictObject({ ladder: ladder.exactOptional() }),
  acceptance: approval.omit({ by: true }).extend({ post: text, needs: distinct }),
  actuals: ownAnswer,
  offBudget: violation,
  tolerance: z.int().min(0).max(100),
  reason: ownAnswer,
  secondLook: countersign,
  overrun: answer,
  payment: answer,
  terms: z.record(text, limit),
  appraisal: answer,
  summary: ownReport,
  summaryTo: copies,
});

/** P85. */
export const promotionPlan: z.ZodType<PlanRule> = z.strictObject({
  schedule: z.strictObject({ year: duty, 'half-year': duty, quarter: duty }),
  viceGeneralManager: approval,
  president: approval,
});

/** P86. */
export const partnerReconciliation: z.ZodType<ReconciliationRule> = z.strictObject({
  schedule: z.strictObject({ month: duty }),
  explanation: ownAnswer,
  finance: approval,
});

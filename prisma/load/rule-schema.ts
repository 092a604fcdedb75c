import { z } from 'zod';
import type { InquirySlipRule } from '../../workflows/office/inquiry-slip.ts';
import type { PaymentRule } from '../../workflows/payment/request-for-payment.ts';
import { afterSales, complaint } from './rules/complaint.ts';
import { partnerReconciliation, promotion, promotionPlan } from './rules/promotion.ts';
import { absenceWithoutLeave, leave, outing, workError } from './rules/leave.ts';
import { answer, approval, text } from './rules/parts.ts';

const requestForPayment: z.ZodType<PaymentRule> = z.strictObject({
  preApprover: approval.exactOptional(),
  administration: approval.exactOptional(),
  budgetOwner: approval.exactOptional(),
  supervisor: approval,
  director: approval,
  paymentRequest: approval,
  payment: approval,
});

const inquirySlip: z.ZodType<InquirySlipRule> = z.strictObject({
  head: text,
  reason: answer.omit({ by: true }),
  reading: answer,
});

/** What the rule of each process must look like, by the process's name. A post without holders is not seen here. */
export const ruleSchemas: Readonly<Record<string, z.ZodType>> = {
  leave,
  outing,
  'work-error': workError,
  'absence-without-leave': absenceWithoutLeave,
  'request-for-payment': requestForPayment,
  'inquiry-slip': inquirySlip,
  complaint,
  'after-sales': afterSales,
  promotion,
  'promotion-plan': promotionPlan,
  'partner-reconciliation': partnerReconciliation,
};

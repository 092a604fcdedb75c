import { afterSales } from './after-sales/after-sales.ts';
import { complaint } from './complaint/complaint.ts';
import type { Process } from './desk/process.ts';
import { absenceWithoutLeave } from './leave/absence-without-leave.ts';
import { leave } from './leave/leave.ts';
import { outing } from './leave/outing.ts';
import { workError } from './leave/work-error.ts';
import { inquirySlip } from './office/inquiry-slip.ts';
import { requestForPayment } from './payment/request-for-payment.ts';
import { partnerReconciliation } from './promotion/partner-reconciliation.ts';
import { promotionPlan } from './promotion/promotion-plan.ts';
import { promotion } from './promotion/promotion.ts';

/** Every coded process under its own name, which is also its workflow type. */
export const processes = {
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
} as const satisfies Record<string, Process>;

export type ProcessName = keyof typeof processes;

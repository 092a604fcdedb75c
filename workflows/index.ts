import { durable } from './durable/durable.ts';
import { processes } from './processes.ts';

export { duty } from './durable/duty.ts';
export { mailRoom } from './durable/mail-room.ts';
export { office } from './durable/office.ts';
export { reconciler } from './durable/reconciler.ts';

export const leave = durable(processes.leave);
export const outing = durable(processes.outing);
const workError = durable(processes['work-error']);
export { workError as 'work-error' };
const absenceWithoutLeave = durable(processes['absence-without-leave']);
export { absenceWithoutLeave as 'absence-without-leave' };
const requestForPayment = durable(processes['request-for-payment']);
export { requestForPayment as 'request-for-payment' };
const inquirySlip = durable(processes['inquiry-slip']);
export { inquirySlip as 'inquiry-slip' };
export const complaint = durable(processes.complaint);
const afterSales = durable(processes['after-sales']);
export { afterSales as 'after-sales' };
export const promotion = durable(processes.promotion);
const promotionPlan = durable(processes['promotion-plan']);
export { promotionPlan as 'promotion-plan' };
const partnerReconciliation = durable(processes['partner-reconciliation']);
export { partnerReconciliation as 'partner-reconciliation' };

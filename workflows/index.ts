import { durable } from './durable/durable.ts';
import { processes } from './processes.ts';

export { mailRoom } from './durable/mail-room.ts';
export { office } from './durable/office.ts';
export { reconciler } from './durable/reconciler.ts';

export const leave = durable(processes.leave);
export const outing = durable(processes.outing);
const requestForPayment = durable(processes['request-for-payment']);
export { requestForPayment as 'request-for-payment' };

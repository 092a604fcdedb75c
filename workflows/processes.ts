import type { Process } from './desk/process.ts';
import { leave } from './leave/leave.ts';
import { outing } from './leave/outing.ts';
import { requestForPayment } from './payment/request-for-payment.ts';

/** Every coded process under its own name, which is also its workflow type. */
export const processes = {
  leave,
  outing,
  'request-for-payment': requestForPayment,
} as const satisfies Record<string, Process>;

export type ProcessName = keyof typeof processes;

import { z } from 'zod';
import type { By } from '../../domain/by.ts';
import { limitFault } from '../../domain/calendar/index.ts';
import type { LeaveRule } from '../../workflows/leave/leave.ts';
import type { OutingRule } from '../../workflows/leave/outing.ts';
import type { PaymentRule } from '../../workflows/payment/request-for-payment.ts';

const text = z.string().min(1);
const limit = z
  .strictObject({ amount: text, clock: z.enum(['workingTime', 'calendarTime']) })
  .superRefine((value, context) => {
    const fault = limitFault(value);
    if (fault !== undefined) context.addIssue(fault);
  });
const by: z.ZodType<By> = z.union([
  z.strictObject({ person: text }),
  z.strictObject({ field: text }),
  z.strictObject({ post: text, of: text.exactOptional() }),
  z.strictObject({ anyOf: z.array(z.lazy(() => by)).min(1) }),
]);
const ladder = z.array(
  z.strictObject({
    after: limit,
    does: z.enum(['remind', 'slip']),
    to: by.exactOptional(),
    atAnyHour: z.literal(true).exactOptional(),
  }),
);
const whenPassed = z.union([z.strictObject({ lapses: limit }), z.strictObject({ takenOverBy: by, after: limit })]);
const approval = z.strictObject({
  by,
  otherwise: z.array(by).exactOptional(),
  within: limit.exactOptional(),
  ladder: ladder.exactOptional(),
  whenPassed: whenPassed.exactOptional(),
  attachment: text.exactOptional(),
  binding: z.boolean().exactOptional(),
});
const owedDocument = z.strictObject({
  document: text,
  by: by.exactOptional(),
  within: limit.exactOptional(),
  ladder: ladder.exactOptional(),
});
const violation = z.strictObject({ of: text, fine: z.int().min(0) });

const leave: z.ZodType<LeaveRule> = z.strictObject({
  notice: limit,
  lateNotice: violation,
  writtenSlip: owedDocument,
  certificate: owedDocument,
  handover: approval.omit({ by: true }),
  departmentManager: approval,
  generalManager: approval.exactOptional(),
});

const outing: z.ZodType<OutingRule> = z.strictObject({ departmentManager: approval });

const requestForPayment: z.ZodType<PaymentRule> = z.strictObject({
  preApprover: approval.exactOptional(),
  administration: approval.exactOptional(),
  budgetOwner: approval.exactOptional(),
  supervisor: approval,
  director: approval,
  paymentRequest: approval,
  payment: approval,
});

/** What the rule of each process must look like, by the process's name. A post without holders is not seen here. */
export const ruleSchemas: Readonly<Record<string, z.ZodType>> = {
  leave,
  outing,
  'request-for-payment': requestForPayment,
};

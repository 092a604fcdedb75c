import { z } from 'zod';
import type { AfterSalesRule } from '../../../workflows/after-sales/after-sales.ts';
import type { ComplaintRule } from '../../../workflows/complaint/rule.ts';
import { answer, approval, by, copies, ladder, limit, report, text } from './parts.ts';

const deadline = z.strictObject({ within: limit, ladder: ladder.exactOptional() });
const departments = z.array(text);
const told = z.strictObject({
  by,
  within: limit.exactOptional(),
  ladder: ladder.exactOptional(),
  ordinary: text,
  serious: text,
  letter: text,
});

/** P01, P03, P04, P06–P08. */
export const complaint: z.ZodType<ComplaintRule> = z.strictObject({
  heads: z.strictObject({ post: text, product: departments, technician: departments }),
  escalation: approval,
  promise: z.strictObject({ ladder: ladder.exactOptional() }),
  acceptance: approval,
  deadline: z.strictObject({ domestic: deadline, overseas: deadline }),
  category: answer,
  judgement: answer,
  discretion: answer,
  slip: answer,
  review: approval.omit({ by: true }),
  inspection: z.strictObject({ product: answer, technician: answer }),
  responsibility: answer,
  penalty: z.strictObject({
    perPoint: z.int().min(0),
    atMostPercent: z.int().min(1).max(100),
    wholeBonusFor: z.array(text).exactOptional(),
  }),
  returnSlip: z.strictObject({ receipt: answer, inspection: approval, parts: copies }),
  resale: answer.extend({ lapses: limit }),
  unsold: answer,
  proposal: answer,
  ruling: z.strictObject({ ordinary: answer, serious: answer, contractDispute: answer }),
  parts: copies,
  sales: report,
  settlement: answer,
  customerTold: told,
  callback: answer,
  lessons: answer,
  closing: approval,
});

/** P29. */
export const afterSales: z.ZodType<AfterSalesRule> = z.strictObject({
  heads: text,
  solution: answer,
  handling: report,
  callback: answer,
});

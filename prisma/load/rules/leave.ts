import { z } from 'zod';
import type { AbsenceWithoutLeaveRule } from '../../../workflows/leave/absence-without-leave.ts';
import type { LeaveRule } from '../../../workflows/leave/leave.ts';
import type { OutingRule } from '../../../workflows/leave/outing.ts';
import type { WorkErrorRule } from '../../../workflows/leave/work-error.ts';
import { answer, approval, by, limit, owedDocument, report, text, violation } from './parts.ts';

const away = z.strictObject({
  balances: z.record(text, z.strictObject({ account: text, opens: z.int().min(0) })),
  whileStandingIn: z.strictObject({ kinds: z.array(text), tells: by }),
  beyondBalance: by,
  anotherDeputy: answer.omit({ by: true }),
  deputysReport: report.omit({ by: true }),
  untilBack: z.boolean(),
});

/** P60–P62. */
export const leave: z.ZodType<LeaveRule> = z.strictObject({
  notice: limit,
  lateNotice: violation,
  writtenSlip: owedDocument,
  certificate: owedDocument,
  handover: approval.omit({ by: true }),
  departmentManager: approval,
  generalManager: approval.exactOptional(),
  away: away.exactOptional(),
});

/** P63. */
export const outing: z.ZodType<OutingRule> = z.strictObject({ departmentManager: approval });

/** P62. */
export const workError: z.ZodType<WorkErrorRule> = z.strictObject({
  attribution: answer,
  ruling: answer,
  goesTo: text,
});

/** P60, P66. */
export const absenceWithoutLeave: z.ZodType<AbsenceWithoutLeaveRule> = z.strictObject({
  confirmation: approval,
  wageDaysPerDay: z.int().min(0),
  resignsFrom: z.int().min(1).exactOptional(),
});

import type { LogCase } from './log.ts';
import { activity } from './mapping.ts';
import type { Look } from './system.ts';

/** The ways in which a case may end, or be left. */
export const endings = [
  'paid',
  'back with the applicant',
  'approved, not paid',
  'with an approver',
  'a draft',
  'stopped',
] as const;

export type Ending = (typeof endings)[number];

/** How the case ended in reality. */
export function endingInLog({ events }: LogCase): Ending {
  const codes = events.map(({ code }) => code);
  const last = codes.at(-1);
  if (codes.includes('PAY')) return 'paid';
  if (!codes.includes('SUB')) return 'a draft';
  const leaves = last && activity(last).leaves;
  if (leaves === 'employee') return 'back with the applicant';
  return leaves === 'finance-system' ? 'approved, not paid' : 'with an approver';
}

/** How it ended in the system. Without a case there is only the draft. */
export function endingInSystem(look: Look | undefined): Ending {
  if (!look) return 'a draft';
  if (look.outcome !== null) return look.outcome === 'approved' ? 'paid' : 'stopped';
  const step = look.open[0]?.step.replace(/ #\d+$/, '');
  if (step === 'submission') return 'back with the applicant';
  return step?.startsWith('payment') ? 'approved, not paid' : 'with an approver';
}

import type { Desk } from '../../desk/desk.ts';
import { answer } from '../../kernel/answer.ts';
import { copies } from '../../kernel/copies.ts';
import { report } from '../../kernel/report.ts';
import type { Event } from '../event.ts';
import { evaluation } from './evaluation.ts';

/** P88. What was reached is held against the targets, the partner appraised, and the summary goes to the Vice General Manager. */
export async function appraisal(desk: Desk, event: Event): Promise<void> {
  const { request, rule } = event;
  await evaluation(desk, 'evaluation after', rule.evaluation.after, event);
  if (request.partner) await answer(desk, 'partner appraisal', rule.appraisal);
  await report(desk, 'execution summary', { ...rule.summary, by: { person: desk.applicant } });
  await copies(desk, 'summary sent', rule.summaryTo);
}

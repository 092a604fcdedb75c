import type { Outcome } from '../../domain/outcome.ts';
import type { Desk } from '../desk/desk.ts';
import { answer } from '../kernel/answer.ts';
import { deputy } from '../kernel/deputy.ts';
import { handover } from '../kernel/handover.ts';
import { notice } from '../kernel/notice.ts';
import { report } from '../kernel/report.ts';
import { untilSatisfied } from '../kernel/until-satisfied.ts';
import { periodOf, type AwayRule, type LeaveRequest, type LeaveRule } from './rule.ts';

/** What became of the handover, and who acts for the applicant. */
export interface StandIn {
  readonly outcome: Outcome;
  readonly deputy?: string;
}

/** P62. A colleague accepts the written handover, which opens his time as deputy; when he is away himself, another one is named. */
export async function standIn(desk: Desk, request: LeaveRequest, rule: LeaveRule): Promise<StandIn> {
  const { away } = rule;
  let person = request.deputy;
  if (!request.coversImportantWork || person === undefined) return { outcome: 'approved' };
  return untilSatisfied(desk, async (here) => {
    const named = person ?? here.applicant;
    const accepted = named === here.applicant ? 'approved' : await acceptance(here, named, rule);
    if (accepted !== 'approved' || !away) return { satisfied: true, outcome: accepted };
    const { done } = await deputy(here, 'deputy', named, periodOf(request));
    if (!done) person = await another(here, away);
    return { satisfied: done, outcome: accepted, deputy: named };
  });
}

/** D04. When the time is over the deputy says what was done, and the one he stood in for is told to read it. */
export async function givenBack(desk: Desk, person: string | undefined, { deputysReport }: AwayRule): Promise<void> {
  if (person === undefined) return;
  await report(desk, "deputy's report", { ...deputysReport, by: { person } });
  await notice(desk, 'report to read', { to: { person: desk.applicant }, text: 'deputy has reported' });
}

const acceptance = (desk: Desk, person: string, { handover: rule }: LeaveRule): Promise<Outcome> =>
  handover(desk, 'handover', { ...rule, by: { person } });

async function another(desk: Desk, { anotherDeputy }: AwayRule): Promise<string> {
  const by = { person: desk.applicant };
  const { deputy: person } = await answer<{ deputy: string }>(desk, 'another deputy', { ...anotherDeputy, by });
  return person;
}

import rulebook from '../../prisma/companies/website-company/rulebook/leave@2026-01-01.json' with { type: 'json' };
import type { Absence, StandIn } from '../../domain/absences.ts';
import { leave, type LeaveRule } from '../../workflows/leave/leave.ts';
import { websiteCompany } from '../cast.ts';
import { Story, type Form } from '../rehearse.ts';

/** The leave rule that is in force at the website company. */
export const leaveRule2026 = rulebook.rule as LeaveRule;

/** A Monday morning, two working days before the leave. */
export const monday = '2026-11-23T08:30:00+08:00';

/** Two days of annual leave: four half days. */
export const twoDays: Form = { kind: 'annual', from: '2026-11-25T08:30:00+08:00', to: '2026-11-26T18:00:00+08:00' };

/** The same over important work, which Zhao takes over. */
export const handedOver: Form = {
  ...twoDays,
  coversImportantWork: true,
  deputy: 'zhao',
  handoverTasks: ['展厅海报：周三前送印刷厂'],
};

interface Beforehand {
  readonly start?: string;
  readonly absences?: readonly Absence[];
  readonly standIns?: readonly StandIn[];
  /** The half days of annual leave that are spent already, by year. */
  readonly spent?: Readonly<Record<string, number>>;
  readonly rule?: LeaveRule;
}

/** Chen asks for leave under the rule in force; others' absences and what is on the accounts may be there already. */
export async function askedFor(
  form: Form,
  { start = monday, absences = [], standIns = [], spent = {}, rule = leaveRule2026 }: Beforehand = {},
): Promise<Story> {
  const accounts = Object.fromEntries(
    Object.entries(spent).map(([year, days]) => [`annual-leave/${year}/chen`, { total: 10, held: 0, spent: days }]),
  );
  const story = new Story(leave, { ...websiteCompany, absences, standIns, accounts }, rule, start, 'chen');
  await story.opens(form);
  return story;
}

/** Everybody signs. */
export async function granted(story: Story): Promise<Story> {
  if (story.waitsFor['handover']) await story.approves('zhao', 'handover');
  await story.approves('wang', 'department manager');
  await story.approves('li', 'General Manager');
  return story;
}

/** What the case holds and has spent of the year's annual leave, in half days. */
export function balanceOf({ rehearsal }: Story, year = 2026): { held: number; spent: number } {
  const sums = { held: 0, spent: 0 };
  for (const event of rehearsal.journal) {
    if (!('account' in event) || event.account !== `annual-leave/${year}/chen`) continue;
    if (event.kind === 'amount-held' && event.filled?.done) sums.held += event.amount;
    if (event.kind === 'amount-released') sums.held -= event.amount;
    if (event.kind !== 'amount-settled' || !event.filled?.done) continue;
    sums.held -= event.held;
    sums.spent += event.amount - (event.filled.beyond ?? 0);
  }
  return sums;
}

/** The facts of one kind that the case has on record. */
export const facts = ({ rehearsal }: Story, kind: string) => rehearsal.journal.filter((event) => event.kind === kind);

import promotionBook from '../../prisma/companies/website-company/rulebook/promotion@2025-01-01.json' with { type: 'json' };
import type { Accounts } from '../../domain/account.ts';
import { book } from '../../domain/account.ts';
import { promotion } from '../../workflows/promotion/promotion.ts';
import type { PromotionRequest } from '../../workflows/promotion/request.ts';
import type { PromotionRule } from '../../workflows/promotion/rule.ts';
import { websiteCompany } from '../cast.ts';
import { Story } from '../rehearse.ts';

export const promotionRule = promotionBook.rule as unknown as PromotionRule;

const yuan = 100;
export const quarter = 'promotion-2026-q4';
export const budget: Accounts = { [quarter]: { total: 200_000 * yuan, held: 0, spent: 0 } };

export const event: PromotionRequest = {
  title: '双十二促销',
  department: 'planning',
  account: quarter,
  lines: [
    { what: '公众号推广', amount: 60_000 * yuan },
    { what: '海报印刷', amount: 20_000 * yuan },
  ],
  from: '2026-12-01T08:30:00+08:00',
  to: '2026-12-12T18:00:00+08:00',
  targets: [{ what: '新注册用户', amount: 3_000 }],
  acceptedBy: ['finance', 'marketing', 'general-affairs'],
};

export const withPartner = { partner: '晨星广告', terms: '45-days' };

/** A promotion handed in on a Monday morning in November by an employee of planning, unless told otherwise. */
export async function promoted(
  form: Partial<PromotionRequest> = {},
  { rule = promotionRule, accounts = budget, applicant = 'chen' } = {},
): Promise<Story> {
  const facts = { ...websiteCompany, accounts };
  const story = new Story(promotion, facts, rule, '2026-11-23T08:30:00+08:00', applicant);
  await story.opens({ ...event, ...form });
  return story;
}

const fills = (story: Story, person: string, step: string, answer: Readonly<Record<string, unknown>>) =>
  story.does(person, step, { kind: 'answer', answer });
const handsIn = (story: Story, person: string, step: string) =>
  story.does(person, step, { kind: 'handIn', attachments: [], note: 'done' });

/** What the people of the cast do with a promotion, each `done` or refused. */
export const people = {
  fills,
  handsIn,
  /** Planning evaluates beforehand; planning and finance agree. */
  agree: async (story: Story): Promise<string[]> => {
    return [
      await fills(story, 'wang', 'evaluation before', { finding: 'good', fault: false }),
      await story.approves('wang', 'budget agreed: planning'),
      await story.approves('fei', 'budget agreed: finance'),
    ];
  },
  /** As above, the President approves, and the month of the plan has come. */
  begin: async (story: Story): Promise<void> => {
    await people.agree(story);
    await story.approves('yu', 'President');
    await story.until('2026-12-01T08:30:01+08:00');
  },
  /** It is executed, reported and accepted by two departments. */
  execute: async (story: Story): Promise<void> => {
    await people.begin(story);
    await fills(story, 'wang', 'evaluation during', { finding: 'as planned', fault: false });
    await handsIn(story, 'chen', 'execution report');
    await story.approves('fei', 'acceptance by departments: finance');
    await story.approves('ma', 'acceptance by departments: marketing');
  },
  /** The effect is evaluated afterwards and the summary sent. */
  appraise: async (story: Story): Promise<void> => {
    await fills(story, 'wang', 'evaluation after', { reached: [3_200], finding: 'good', fault: false });
    if (story.waitsFor['partner appraisal'])
      await fills(story, 'wang', 'partner appraisal', { work: 'good', effect: 'fair', note: '按时' });
    await handsIn(story, 'chen', 'execution summary');
  },
  spends: (story: Story, amount: number, step = 'actuals') =>
    fills(story, 'chen', step, { expenses: [{ line: 1, amount: amount * yuan }] }),
};

/** The account as the case's journal leaves it. */
export const accountAfter = (story: Story, accounts = budget) =>
  story.rehearsal.journal.reduce(book, accounts)[quarter];

/** What the journal says happened to money, in order. */
export const money = (story: Story): string[] => story.trail.filter((line) => /^(amount|account)-/.test(line));

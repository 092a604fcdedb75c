import planBook from '../../prisma/companies/website-company/rulebook/promotion-plan@2025-01-01.json' with { type: 'json' };
import reconciliationBook from '../../prisma/companies/website-company/rulebook/partner-reconciliation@2025-01-01.json' with { type: 'json' };
import { book } from '../../domain/account.ts';
import { occasionAfter } from '../../domain/duty.ts';
import { partnerReconciliation, type ReconciliationRule } from '../../workflows/promotion/partner-reconciliation.ts';
import { promotionPlan, type PlanRule } from '../../workflows/promotion/promotion-plan.ts';
import { websiteCompany } from '../cast.ts';
import { Story, type Form } from '../rehearse.ts';

const planRule = planBook.rule as unknown as PlanRule;
const reconciliationRule = reconciliationBook.rule as unknown as ReconciliationRule;
const day = (date: string, time = '18:00') => Date.parse(`${date}T${time}:00+08:00`);
const lines = [
  { what: '线上推广', amount: 300_000_00 },
  { what: '线下活动', amount: 200_000_00 },
];

/** A plan that was opened by rule for its period, at that instant, on the desk of the manager of planning. */
async function due(period: Form, start: string): Promise<Story> {
  const story = new Story(promotionPlan, websiteCompany, planRule, start, 'wang');
  await story.opens(period);
  return story;
}

const writes = (story: Story, form: Form, step = 'submission #2', formDigest = 'written') =>
  story.does('wang', step, { kind: 'submit', form, formDigest, ruleDigest: 'rule' });

async function signed(story: Story): Promise<void> {
  await story.approves('sun', 'plan reviewed #2');
  await story.approves('yu', 'President #2');
}

const limitOf = (story: Story) => story.rehearsal.state.steps['plan out']?.task?.filling?.dueAt;
const granted = (story: Story) => story.rehearsal.journal.reduce(book, {});

describe('P85 the marketing plan and its budget', () => {
  test('a plan with its budget is made for the year, the half-year and the quarter', async () => {
    const periods = [
      [{ kind: 'year', year: 2027 }, 'promotion-2027'],
      [{ kind: 'half-year', year: 2027, part: 2 }, 'promotion-2027-h2'],
      [{ kind: 'quarter', year: 2027, part: 1 }, 'promotion-2027-q1'],
    ] as const;
    for (const [period, account] of periods) {
      const story = await due(period, '2026-11-02T08:30:00+08:00');
      expect(story.waitsFor['submission #2']).toEqual(['wang']);
      await writes(story, { ...period, title: '营销方案', plan: '……', lines });
      await signed(story);
      expect(story.outcome).toBe('approved');
      expect(granted(story)).toEqual({ [account]: { total: 500_000_00, held: 0, spent: 0 } });
      expect(story.trail.at(-3)).toBe('account-granted budget granted #2 (rule)');
    }
  });

  test('the plan and the budget of next year are out by the end of November', async () => {
    const occasion = occasionAfter(websiteCompany.calendar, day('2026-10-20'), planRule.schedule.year);
    expect(occasion.period).toEqual({ kind: 'year', year: 2027 });
    expect(occasion.dueAt).toBe(day('2026-11-30'));
    const story = await due(occasion.period, '2026-10-30T18:00:00+08:00');
    expect(limitOf(story)).toBe(day('2026-11-30'));
    await story.until('2026-12-02T12:00:00+08:00');
    expect(story.rehearsal.slips.map(({ does, at, to }) => [does, at, to])).toEqual([
      ['remind', day('2026-11-23', '09:00'), ['wang']],
      ['slip', day('2026-12-01', '09:00'), ['wang']],
    ]);
    expect(story.outcome).toBeUndefined();
    expect(story.waitsFor['submission #2']).toEqual(['wang']);
  });

  test('the plan of a half-year or a quarter adjusts the plan of the year and says why', async () => {
    const { allOf } = planBook.form.schema;
    const wanted = allOf.map(({ if: on, then }) => [on.properties.kind.const, then.required] as const);
    expect(wanted).toEqual([
      ['half-year', ['part', 'adjusts', 'adjustedBecause']],
      ['quarter', ['part', 'adjusts', 'adjustedBecause']],
    ]);
    const adjusted = { adjusts: 'FA-2026-0001', adjustedBecause: '市场转冷，线下活动减半' };
    const story = await due({ kind: 'quarter', year: 2027, part: 1 }, '2026-11-02T08:30:00+08:00');
    await writes(story, { kind: 'quarter', year: 2027, part: 1, title: '一季度方案', lines, ...adjusted });
    await signed(story);
    expect(story.rehearsal.state.submission?.form).toMatchObject(adjusted);
    expect(story.trail).toContain('form-submitted submission #2 (wang)');
  });

  test('the plan of the half-year is revised by the end of May', async () => {
    const occasion = occasionAfter(websiteCompany.calendar, day('2027-04-20'), planRule.schedule['half-year']);
    expect(occasion.period).toEqual({ kind: 'half-year', year: 2027, part: 2 });
    expect(occasion.dueAt).toBe(day('2027-05-31'));
    const story = await due(occasion.period, '2027-04-30T18:00:00+08:00');
    expect(limitOf(story)).toBe(day('2027-05-31'));
  });

  test('the plan and the budget of the next quarter are out in the middle of this quarter', async () => {
    const occasion = occasionAfter(websiteCompany.calendar, day('2026-10-21'), planRule.schedule.quarter);
    expect(occasion.period).toEqual({ kind: 'quarter', year: 2027, part: 1 });
    expect(occasion.dueAt).toBe(day('2026-11-20'));
    const story = await due(occasion.period, '2026-10-20T18:00:00+08:00');
    expect(limitOf(story)).toBe(day('2026-11-20'));
  });

  test('preparation begins one month ahead', async () => {
    const opens = (at: number, kind: keyof PlanRule['schedule']) =>
      occasionAfter(websiteCompany.calendar, at, planRule.schedule[kind]).opensAt;
    expect(opens(day('2026-10-01'), 'year')).toBe(day('2026-10-30'));
    expect(opens(day('2027-04-01'), 'half-year')).toBe(day('2027-04-30'));
    expect(opens(day('2026-10-01'), 'quarter')).toBe(day('2026-10-20'));
    const story = await due({ kind: 'year', year: 2027 }, '2026-10-30T18:00:00+08:00');
    expect(story.waitsFor).toEqual({ 'plan out': [], 'submission #2': ['wang'] });
    expect(story.trail.slice(0, 2)).toEqual(['case-opened (wang)', 'task-opened plan out (rule)']);
  });

  test.each<[Form, string, string]>([
    [{ kind: 'year', year: 2027 }, '2026-12-05T09:00:00+08:00', '2026-11-30'],
    [{ kind: 'year', year: 2028 }, '2026-12-05T09:00:00+08:00', '2027-11-30'],
    [{ kind: 'half-year', year: 2026, part: 2 }, '2026-06-08T09:00:00+08:00', '2026-05-29'],
    [{ kind: 'quarter', year: 2027, part: 1 }, '2026-11-23T09:00:00+08:00', '2026-11-20'],
    [{ kind: 'quarter', year: 2026, part: 4 }, '2026-10-12T09:00:00+08:00', '2026-08-20'],
  ])('the plan of %j that is opened on %s has the limit of its own period, %s', async (period, start, limit) => {
    expect(limitOf(await due(period, start))).toBe(day(limit));
  });

  test('a plan that is opened after its day is chased at once, in order', async () => {
    const story = await due({ kind: 'year', year: 2027 }, '2026-12-07T09:00:00+08:00');
    await story.until('2026-12-07T09:01:00+08:00');
    expect(story.rehearsal.slips.map(({ does, to }) => [does, to])).toEqual([
      ['remind', ['wang']],
      ['slip', ['wang']],
    ]);
    const anothersPart = await due({ kind: 'half-year', year: 2027, part: 1 }, '2026-11-02T08:30:00+08:00');
    expect(limitOf(anothersPart)).toBe(day('2027-05-31'));
  });

  test('a plan that the Vice General Manager or the President sends back is edited until it is right', async () => {
    const story = await due({ kind: 'year', year: 2027 }, '2026-11-02T08:30:00+08:00');
    await writes(story, { kind: 'year', year: 2027, title: '方案', lines });
    await story.rejects('sun', 'plan reviewed #2');
    expect(granted(story)).toEqual({});
    await writes(story, { kind: 'year', year: 2027, title: '方案', lines: lines.slice(1) }, 'submission #3', 'less');
    await story.approves('sun', 'plan reviewed #3');
    await story.approves('yu', 'President #3');
    expect(granted(story)).toEqual({ 'promotion-2027': { total: 200_000_00, held: 0, spent: 0 } });
  });
});

describe('P86 reconciliation with partners', () => {
  const month = { year: 2026, month: 11 };
  const partners = [
    { name: '晨星广告', ours: 60_000_00, theirs: 60_000_00 },
    { name: '海豚印务', ours: 20_000_00, theirs: 20_500_00 },
  ];

  async function reconciled(form: Form): Promise<Story> {
    const story = new Story(
      partnerReconciliation,
      websiteCompany,
      reconciliationRule,
      '2026-12-01T18:00:00+08:00',
      'wang',
    );
    await story.opens(month);
    await writes(story, { ...month, ...form });
    return story;
  }

  test('the accounts of each partner are reconciled every month within the time that finance sets', async () => {
    const occasion = occasionAfter(websiteCompany.calendar, day('2026-11-30'), reconciliationRule.schedule.month);
    expect(occasion).toEqual({ opensAt: day('2026-12-01'), dueAt: day('2026-12-10'), period: month });
    const story = await reconciled({ partners });
    expect(story.rehearsal.state.steps['reconciled']?.task?.filling?.dueAt).toBe(day('2026-12-10'));
    expect(story.waitsFor['explanation of the differences #2']).toEqual(['wang']);
    await story.does('wang', 'explanation of the differences #2', {
      kind: 'answer',
      answer: { explanation: '运费未入账' },
    });
    expect(story.trail.at(-2)).toBe('answer-given explanation of the differences #2 (wang)');
  });

  test('the reconciliation of a month that is opened late has the limit of its own month', async () => {
    for (const [form, limit] of [
      [{ year: 2026, month: 11 }, '2026-12-10'],
      [{ year: 2026, month: 12 }, '2027-01-08'],
    ] as const) {
      const story = new Story(
        partnerReconciliation,
        websiteCompany,
        reconciliationRule,
        '2027-01-20T09:00:00+08:00',
        'wang',
      );
      await story.opens(form);
      expect(story.rehearsal.state.steps['reconciled']?.task?.filling?.dueAt).toBe(day(limit));
    }
  });

  test('the reconciliation with a partner is reported to finance', async () => {
    const story = await reconciled({ partners: partners.slice(0, 1) });
    expect(story.waitsFor).toEqual({ reconciled: [], 'report to finance #2': ['kong'] });
    await story.rejects('kong', 'report to finance #2', '漏了海豚印务');
    expect(story.waitsFor['submission #3']).toEqual(['wang']);
    await writes(story, { ...month, partners }, 'submission #3', 'whole');
    await story.does('wang', 'explanation of the differences #3', {
      kind: 'answer',
      answer: { explanation: '运费未入账' },
    });
    await story.approves('kong', 'report to finance #3');
    expect(story.outcome).toBe('approved');
    expect(story.trail).toContain('decision-made report to finance #3 approved (kong)');
  });
});

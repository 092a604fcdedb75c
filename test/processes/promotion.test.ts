import { allowedOnCase, returnable } from '../../domain/judge.ts';
import {
  accountAfter,
  budget,
  event,
  money,
  people,
  promoted,
  promotionRule,
  quarter,
  withPartner,
} from './promoted.ts';

const { agree, appraise, begin, execute, fills, handsIn, spends } = people;
const total = 200_000_00;
const asked = 80_000_00;

describe('P86 promotion expenses', () => {
  test('the budget of an event is agreed by two departments, then approved by the President', async () => {
    const story = await promoted();
    expect(accountAfter(story)).toEqual({ total, held: asked, spent: 0 });
    expect(await agree(story)).toEqual(['done', 'done', 'done']);
    expect(story.waitsFor).toEqual({ veto: ['li', 'yu'], President: ['yu'] });
    expect(await story.approves('yu', 'President')).toBe('done');
    expect(story.trail).toEqual([
      'case-opened (chen)',
      'task-opened veto (rule)',
      'amount-held budget held (rule)',
      'task-opened evaluation before (rule)',
      'answer-given evaluation before (wang)',
      'task-opened budget agreed: planning (rule)',
      'task-opened budget agreed: finance (rule)',
      'decision-made budget agreed: planning approved (wang)',
      'decision-made budget agreed: finance approved (fei)',
      'task-opened President (rule)',
      'decision-made President approved (yu)',
      'gate-opened execution (rule)',
    ]);
  });

  test('nothing is executed before the President has approved', async () => {
    const story = await promoted({ from: '2026-11-23T09:00:00+08:00' });
    await agree(story);
    await story.until('2026-11-30T12:00:00+08:00');
    expect(Object.keys(story.waitsFor)).toEqual(['veto', 'President']);
    await story.rejects('yu', 'President');
    expect(story.outcome).toBe('rejected');
    expect(story.trail.filter((line) => /execution|gate-opened/.test(line))).toEqual([]);
  });

  test('execution begins in the month of the plan and not before', async () => {
    const story = await promoted();
    await agree(story);
    await story.approves('yu', 'President');
    await story.until('2026-12-01T08:29:59+08:00');
    expect(Object.keys(story.waitsFor)).toEqual(['veto']);
    await story.until('2026-12-01T08:30:00+08:00');
    expect(story.waitsFor).toEqual({ veto: ['li', 'yu'], 'evaluation during': ['wang'], 'execution report': ['chen'] });
    expect(story.trail).toContain('gate-opened month of the plan (rule)');
  });

  test('every expense is made against the budget of its event', async () => {
    const story = await promoted();
    await execute(story);
    await fills(story, 'chen', 'actuals', { expenses: [{ line: 3, amount: 5_000_00 }] });
    expect(story.trail).toContain('violation-noted off the budget (rule)');
    expect(story.waitsFor['actuals #2']).toEqual(['chen']);
    await spends(story, 80_000, 'actuals #2');
    await appraise(story);
    expect(story.outcome).toBe('approved');
    expect(accountAfter(story)).toEqual({ total, held: 0, spent: asked });
  });

  test('actuals more than 10 percent off the budget need a reason and a second look', async () => {
    for (const exactly of [72_000, 88_000]) {
      const within = await promoted();
      await execute(within);
      await spends(within, exactly);
      expect(within.trail).toContain('amount-settled settlement on the actuals (rule)');
      expect(within.waitsFor['reason for the difference']).toBeUndefined();
    }
    const story = await promoted();
    await execute(story);
    await fills(story, 'chen', 'actuals', { expenses: [{ line: 1, amount: 88_000_01 }] });
    await fills(story, 'chen', 'reason for the difference', { reason: '纸价上涨' });
    await story.approves('fei', 'second look: finance');
    expect(story.waitsFor['second look: Vice General Manager']).toEqual(['sun']);
    await story.approves('sun', 'second look: Vice General Manager');
    expect(accountAfter(story)).toEqual({ total, held: 0, spent: 88_000_01 });
  });

  test('actuals that the second look refuses are written anew, and far below the budget is off it too', async () => {
    const story = await promoted();
    await execute(story);
    await spends(story, 40_000);
    await fills(story, 'chen', 'reason for the difference', { reason: '?' });
    await story.rejects('fei', 'second look: finance');
    expect(story.waitsFor['actuals #2']).toEqual(['chen']);
    expect(accountAfter(story)).toEqual({ total, held: asked, spent: 0 });
    await spends(story, 79_000, 'actuals #2');
    expect(accountAfter(story)).toEqual({ total, held: 0, spent: 79_000_00 });
  });

  test.each([
    ['monthly', '2027-01-12T10:00:00+08:00'],
    ['45-days', '2027-01-26T10:00:00+08:00'],
    ['two-months', '2027-02-12T10:00:00+08:00'],
  ])('the payment of a partner on the terms %s is due on time', async (terms, due) => {
    const story = await promoted({ ...withPartner, terms });
    await execute(story);
    await story.until('2026-12-12T10:00:00+08:00');
    await spends(story, 80_000);
    expect(story.waitsFor['partner payment']).toEqual(['kong']);
    expect(story.rehearsal.state.steps['partner payment']?.task?.filling?.dueAt).toBe(Date.parse(due));
  });

  test('a partner is paid on fixed terms: monthly, after 45 days or every two months', async () => {
    expect(Object.keys(promotionRule.terms)).toEqual(['monthly', '45-days', 'two-months']);
    const story = await promoted(withPartner);
    await execute(story);
    await spends(story, 80_000);
    await appraise(story);
    expect(story.outcome).toBeUndefined();
    await fills(story, 'kong', 'partner payment', { paidOn: '2027-01-20', amount: asked, voucher: 'F-17' });
    expect(story.outcome).toBe('approved');
    expect(story.trail).toContain('answer-given partner payment (kong)');
  });
});

describe('D10, X30 the money of an event', () => {
  test('money is held on submission, released on every way out and settled on the actuals', async () => {
    const lapsing = {
      ...promotionRule.president,
      whenPassed: { lapses: { amount: '3 days', clock: 'calendarTime' } },
    } as const;
    const ways = {
      rejected: (story: Awaited<ReturnType<typeof promoted>>) => story.rejects('yu', 'President'),
      withdrawn: (story) => story.does('chen', '', { kind: 'withdraw' }),
      vetoed: (story) => story.does('li', 'veto', { kind: 'veto', note: '暂停一切推广' }),
      lapsed: (story) => story.until('2026-12-20T09:00:00+08:00'),
    } satisfies Record<string, (story: Awaited<ReturnType<typeof promoted>>) => Promise<unknown>>;
    for (const [outcome, way] of Object.entries(ways)) {
      const story = await promoted({}, { rule: { ...promotionRule, president: lapsing } });
      await agree(story);
      await way(story);
      expect(story.outcome).toBe(outcome);
      expect(accountAfter(story)).toEqual({ total, held: 0, spent: 0 });
      expect(money(story)).toEqual(['amount-held budget held (rule)', 'amount-released budget held (rule)']);
    }
    const settled = await promoted();
    await execute(settled);
    await spends(settled, 78_000);
    await appraise(settled);
    expect(settled.outcome).toBe('approved');
    expect(money(settled)).toEqual([
      'amount-held budget held (rule)',
      'amount-settled settlement on the actuals (rule)',
    ]);
    expect(accountAfter(settled)).toEqual({ total, held: 0, spent: 78_000_00 });
  });

  test('once the President has approved, nobody takes an event back, returns it to before or vetoes it: what it cost is settled', async () => {
    const story = await promoted({ from: '2026-11-23T09:00:00+08:00' });
    await agree(story);
    const { state } = story.rehearsal;
    expect(allowedOnCase(state, 'chen')).toEqual(['withdraw', 'recall']);
    await story.approves('yu', 'President');
    await story.until('2026-11-23T10:00:00+08:00');
    const refusesAll = async () => {
      expect(allowedOnCase(story.rehearsal.state, 'chen')).toEqual([]);
      expect(await story.does('chen', '', { kind: 'withdraw' })).toBe('already-let-through');
      expect(await story.does('chen', '', { kind: 'recall' })).toBe('already-let-through');
      expect(await story.does('li', 'veto', { kind: 'veto', note: '停' })).toBe('already-let-through');
    };
    await refusesAll();
    await handsIn(story, 'chen', 'execution report');
    const accepting = 'acceptance by departments: finance';
    const task = story.rehearsal.state.steps[accepting]!.task!;
    expect(returnable(story.rehearsal.state, task)).toEqual(['execution report']);
    for (const straightBack of [true, false])
      for (const to of ['submission', 'budget agreed: finance', 'President'])
        expect(await story.does('fei', accepting, { kind: 'return', to, note: '?', straightBack })).toBe(
          'already-let-through',
        );
    const again = { kind: 'return', to: 'execution report', note: '照片不全' } as const;
    expect(await story.does('fei', accepting, again)).toBe('done');
    await refusesAll();
    expect(accountAfter(story)).toEqual({ total, held: asked, spent: 0 });
    expect(story.outcome).toBeUndefined();
  });

  test('what the President returns is free until it is handed in again, and then what it asks for is held anew', async () => {
    const story = await promoted();
    await agree(story);
    await story.does('yu', 'President', { kind: 'return', to: 'submission', note: 'half of it' });
    expect(accountAfter(story)).toEqual({ total, held: 0, spent: 0 });
    const form = { ...event, lines: [{ what: '公众号推广', amount: 40_000_00 }] };
    await story.does('chen', 'submission', { kind: 'submit', form, formDigest: 'new', ruleDigest: 'rule' });
    expect(accountAfter(story)).toEqual({ total, held: 40_000_00, spent: 0 });
    expect(story.waitsFor['evaluation before']).toEqual(['wang']);
  });

  test('an event that its account has no room for comes back to the applicant, who asks for less', async () => {
    const story = await promoted({}, { accounts: { [quarter]: { total: 70_000_00, held: 0, spent: 0 } } });
    expect(story.waitsFor).toEqual({ veto: ['li', 'yu'], 'submission #2': ['chen'] });
    const form = { ...event, lines: [{ what: '公众号推广', amount: 70_000_00 }] };
    await story.does('chen', 'submission #2', { kind: 'submit', form, formDigest: 'new', ruleDigest: 'rule' });
    expect(story.waitsFor['evaluation before']).toEqual(['wang']);
    expect(money(story)).toEqual(['amount-held budget held (rule)', 'amount-held budget held #2 (rule)']);
    await story.does('chen', '', { kind: 'withdraw' });
    expect(money(story).at(-1)).toBe('amount-released budget held #2 (rule)');
  });

  test('an overrun without room is granted by the President, or the actuals are corrected, in rounds on record', async () => {
    const accounts = { [quarter]: { total: asked, held: 0, spent: 0 } };
    const story = await promoted({}, { accounts });
    await execute(story);
    await spends(story, 85_000);
    expect(story.waitsFor['overrun']).toEqual(['yu']);
    await fills(story, 'yu', 'overrun', { note: '请核对' });
    expect(story.waitsFor['actuals #2']).toEqual(['chen']);
    await spends(story, 84_000, 'actuals #2');
    await fills(story, 'yu', 'overrun #2', { more: 4_000_00, note: '同意追加' });
    await appraise(story);
    expect(story.outcome).toBe('approved');
    expect(money(story)).toEqual([
      'amount-held budget held (rule)',
      'amount-settled settlement on the actuals (rule)',
      'amount-settled settlement on the actuals #2 (rule)',
      'account-granted overrun granted #2 (rule)',
      'amount-settled settlement of the overrun #2 (rule)',
    ]);
    expect(accountAfter(story, accounts)).toEqual({ total: 84_000_00, held: 0, spent: 84_000_00 });
  });
});

describe('P87 acceptance', () => {
  test('a finished promotion is accepted by at least two departments', async () => {
    const story = await promoted();
    await begin(story);
    await fills(story, 'wang', 'evaluation during', { finding: 'as planned' });
    await handsIn(story, 'chen', 'execution report');
    await story.approves('fei', 'acceptance by departments: finance');
    expect(story.waitsFor['actuals']).toBeUndefined();
    await story.approves('ma', 'acceptance by departments: marketing');
    expect(story.trail).toContain('task-closed acceptance by departments: general-affairs result-fixed (rule)');
    expect(story.waitsFor['actuals']).toEqual(['chen']);
  });

  test('two signatures of one department are not two departments', async () => {
    const story = await promoted({ acceptedBy: ['finance', 'marketing'] });
    await begin(story);
    await fills(story, 'wang', 'evaluation during', { finding: 'as planned' });
    await handsIn(story, 'chen', 'execution report');
    await story.does('ma', 'acceptance by departments: marketing', { kind: 'handOver', to: 'kong' });
    await story.approves('kong', 'acceptance by departments: marketing');
    await story.approves('fei', 'acceptance by departments: finance');
    expect(story.waitsFor['actuals']).toBeUndefined();
    expect(story.waitsFor['execution report #2']).toEqual(['chen']);
    const signed = story.rehearsal.journal.flatMap((one) =>
      one.kind === 'decision-made' && one.step.startsWith('acceptance by departments') ? [one.filled?.department] : [],
    );
    expect(signed).toEqual(['finance', 'finance']);
  });

  test('what two departments do not accept is mended, reported and accepted anew', async () => {
    const story = await promoted();
    await begin(story);
    await handsIn(story, 'chen', 'execution report');
    await story.rejects('fei', 'acceptance by departments: finance');
    await story.rejects('ma', 'acceptance by departments: marketing');
    expect(story.waitsFor['execution report #2']).toEqual(['chen']);
    await handsIn(story, 'chen', 'execution report #2');
    await story.approves('ge', 'acceptance by departments: general-affairs #2');
    await story.approves('fei', 'acceptance by departments: finance #2');
    await fills(story, 'wang', 'evaluation during', { finding: 'as planned' });
    expect(story.waitsFor['actuals']).toEqual(['chen']);
  });
});

describe('P88 evaluation', () => {
  test('the effect of a promotion is evaluated before, during and after it', async () => {
    const story = await promoted();
    await execute(story);
    await spends(story, 80_000);
    await appraise(story);
    expect(story.outcome).toBe('approved');
    const acts = story.trail.filter((line) =>
      /evaluation .*wang|President approved|execution report \(|acceptance/.test(line),
    );
    expect(acts.map((line) => line.replace(/^[a-z-]+ /, '')).filter((line) => !line.includes('rule'))).toEqual([
      'evaluation before (wang)',
      'President approved (yu)',
      'evaluation during (wang)',
      'execution report (chen)',
      'acceptance by departments: finance approved (fei)',
      'acceptance by departments: marketing approved (ma)',
      'evaluation after (wang)',
    ]);
  });

  test('an evaluation that finds fault says what is adjusted', async () => {
    const story = await promoted();
    await begin(story);
    await fills(story, 'wang', 'evaluation during', { finding: '点击率低', fault: true });
    expect(story.waitsFor['adjustment: evaluation during']).toEqual(['chen']);
    const { dueAt } = story.rehearsal.state.steps['adjustment: evaluation during']!.task!.filling!;
    expect(dueAt).toBe(Date.parse('2026-12-02T08:30:01+08:00'));
    await handsIn(story, 'chen', 'adjustment: evaluation during');
    expect(story.trail.at(-1)).toBe('document-handed-in adjustment: evaluation during (chen)');
  });

  test('a promotion of another department is reviewed by planning before it goes on', async () => {
    const story = await promoted(
      { department: 'marketing', acceptedBy: ['finance', 'general-affairs'] },
      { applicant: 'ma' },
    );
    expect(story.waitsFor).toEqual({ veto: ['li', 'yu'], 'planning review': ['wang'] });
    await story.rejects('wang', 'planning review');
    expect(story.outcome).toBe('rejected');
    expect(money(story).at(-1)).toBe('amount-released budget held (rule)');
    const own = await promoted();
    expect(own.waitsFor['planning review']).toBeUndefined();
  });

  test('the work and the effect of each advertising partner are appraised', async () => {
    const story = await promoted(withPartner);
    await execute(story);
    await fills(story, 'wang', 'evaluation after', { reached: [3_000], finding: 'good' });
    expect(story.waitsFor['partner appraisal']).toEqual(['wang']);
    await fills(story, 'wang', 'partner appraisal', { work: 'good', effect: 'poor', note: '素材好，触达差' });
    expect(story.rehearsal.state.steps['partner appraisal']?.value).toMatchObject({ work: 'good', effect: 'poor' });
    expect(story.trail).toContain('answer-given partner appraisal (wang)');
  });

  test('what was reached is held against the targets of the plan', async () => {
    const reached = async (users: number) => {
      const story = await promoted();
      await execute(story);
      await fills(story, 'wang', 'evaluation after', { reached: [users], finding: '见附件', fault: false });
      return story;
    };
    const short = await reached(2_999);
    expect(short.waitsFor['adjustment: evaluation after']).toEqual(['chen']);
    await handsIn(short, 'chen', 'adjustment: evaluation after');
    expect(short.trail).toContain('document-handed-in adjustment: evaluation after (chen)');
    expect((await reached(3_000)).waitsFor['adjustment: evaluation after']).toBeUndefined();
  });

  test('the result and a summary of the execution go to the Vice General Manager', async () => {
    const story = await promoted();
    await execute(story);
    const { dueAt = 0 } = story.rehearsal.state.steps['evaluation after']!.task!.filling!;
    expect(dueAt - story.rehearsal.now).toBe(10 * 86_400_000);
    await spends(story, 80_000);
    await appraise(story);
    expect(story.rehearsal.journal).toContainEqual(
      expect.objectContaining({ kind: 'copies-sent', filled: { keepers: [['sun']] } }),
    );
    expect(story.trail.slice(-3)).toEqual([
      'copies-sent summary sent (rule)',
      'task-closed veto case-closed (rule)',
      'case-closed approved (rule)',
    ]);
    expect(accountAfter(story, budget)?.held).toBe(0);
  });
});

import { accountAfter, people, promoted, promotionRule, withPartner } from './promoted.ts';

const { agree, appraise, execute, fills, spends } = people;
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

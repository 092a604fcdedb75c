import { allowedOnCase, returnable } from '../../domain/judge.ts';
import { accountAfter, event, money, people, promoted, promotionRule, quarter } from './promoted.ts';

const { agree, appraise, execute, fills, handsIn, spends } = people;
const total = 200_000_00;
const asked = 80_000_00;

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

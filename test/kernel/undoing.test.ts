import { digestOf } from '../../domain/canonical.ts';
import type { Event } from '../../domain/events.ts';
import { bookAll } from '../../domain/account.ts';
import { fold } from '../../domain/fold.ts';
import { emptyState } from '../../domain/state.ts';
import { figuresOf } from '../../rehearsal/what-if/figures.ts';
import { endings } from '../../workflows/desk/consequences.ts';
import type { Desk } from '../../workflows/desk/desk.ts';
import { approval } from '../../workflows/kernel/approval.ts';
import { grant } from '../../workflows/kernel/grant.ts';
import { hold } from '../../workflows/kernel/hold.ts';
import { penalty } from '../../workflows/kernel/penalty.ts';
import { ruling } from '../../workflows/kernel/ruling.ts';
import { websiteCompany } from '../cast.ts';
import { askedFor, facts, handedOver, twoDays } from '../processes/on-leave.ts';
import { Story } from '../rehearse.ts';

const accounts = { budget: { total: 1_000, held: 0, spent: 0 } };

test('a form that comes straight back with another amount has that amount held, not the old one', async () => {
  const process = async (desk: Desk, { amount }: { amount: number }) => {
    await hold(desk, 'held', { account: 'budget', amount });
    return approval(desk, 'sign', { by: { person: 'wang' } });
  };
  const company = { ...websiteCompany, accounts };
  const story = new Story(process, company, {}, '2026-11-23T08:30:00+08:00', 'chen');
  await story.opens({ amount: 100 });
  const back = { kind: 'return', to: 'submission', note: 'more', straightBack: true } as const;
  expect(await story.does('wang', 'sign', back)).toBe('done');
  const form = { amount: 700 };
  expect(
    await story.does('chen', 'submission', { kind: 'submit', form, formDigest: digestOf(form), ruleDigest: 'rule' }),
  ).toBe('done');
  expect(bookAll(accounts, story.rehearsal.journal)).toEqual({ budget: { total: 1_000, held: 700, spent: 0 } });
  await story.rejects('wang', 'sign');
  expect(bookAll(accounts, story.rehearsal.journal)).toEqual({ budget: { total: 1_000, held: 0, spent: 0 } });
});

test('a late notice that the edited slip is not late for any more costs nothing', async () => {
  const start = '2026-11-24T16:00:00+08:00';
  const story = await askedFor(twoDays, { start });
  expect(figuresOf(story.rehearsal.journal).fines).toBe(500);
  await story.does('wang', 'department manager', { kind: 'return', to: 'submission', note: 'x', straightBack: true });
  const form = { ...twoDays, reportedByPhone: true };
  await story.does('chen', 'submission', { kind: 'submit', form, formDigest: digestOf(form), ruleDigest: 'rule' });
  expect(figuresOf(story.rehearsal.journal).fines).toBe(0);
  expect(story.trail).toContain('penalty-lifted late notice (rule)');
});

describe.each([true, false])('sent back, straight back: %s', (straightBack) => {
  test('money that rests on what is asked anew is granted once, and not at all where the case ends without approval', async () => {
    const process = async (desk: Desk) => {
      await approval(desk, 'plan', { by: { person: 'wang' } });
      await grant(desk, 'granted', 'budget', '预算', 100);
      return approval(desk, 'sign', { by: { person: 'li' } });
    };
    const told = async () => {
      const story = new Story(process, { ...websiteCompany, accounts }, {}, '2026-11-23T08:30:00+08:00', 'chen');
      await story.opens({});
      await story.approves('wang', 'plan');
      await story.does('li', 'sign', { kind: 'return', to: 'plan', note: 'look again', straightBack });
      expect(bookAll(accounts, story.rehearsal.journal)).toEqual(accounts);
      await story.approves('wang', 'plan');
      return story;
    };
    const approved = await told();
    await approved.approves('li', 'sign');
    expect(bookAll(accounts, approved.rehearsal.journal)['budget']).toEqual({ total: 1_100, held: 0, spent: 0 });
    const rejected = await told();
    await rejected.rejects('li', 'sign');
    expect(bookAll(accounts, rejected.rehearsal.journal)).toEqual(accounts);
    expect(rejected.trail.slice(-2)).toEqual(['grant-revoked granted (rule)', 'case-closed rejected (rule)']);
  });

  test('a fine whose ground is decided anew is lifted, and imposed as it is decided then', async () => {
    const process = async (desk: Desk) => {
      const by = { person: 'wang' };
      const { points } = await ruling<{ points: number }>(desk, 'ground', { by, sheet: 'ground' });
      const responsible = [{ person: 'zhao', points, monthlyBase: 100_000 }];
      await penalty(desk, 'fine', { basis: 'P06', responsible }, { perPoint: 1_000, atMostPercent: 50 });
      return approval(desk, 'sign', { by: { person: 'li' } });
    };
    const story = new Story(process, websiteCompany, {}, '2026-11-23T08:30:00+08:00', 'chen');
    await story.opens({});
    await story.does('wang', 'ground', { kind: 'answer', answer: { points: 3 } });
    await story.does('li', 'sign', { kind: 'return', to: 'ground', note: 'two at most', straightBack });
    await story.does('wang', 'ground', { kind: 'answer', answer: { points: 2 } });
    await story.approves('li', 'sign');
    const fined = story.rehearsal.journal.flatMap((event): unknown[] => {
      if (event.kind === 'penalty-lifted') return [event.step];
      return event.kind === 'penalty-imposed' ? event.shares.map(({ amount }) => amount) : [];
    });
    expect(fined).toEqual([3_000, 'fine', 2_000]);
    expect(figuresOf(story.rehearsal.journal).fines).toBe(2_000);
  });
});

test('a deputy whose slip alone comes straight back is appointed anew before anything rests on him', async () => {
  const story = await askedFor({ ...handedOver, reportedByPhone: true });
  const slip = { kind: 'handIn', attachments: [{ id: 'a', name: 'slip.pdf', sha256: '00' }] } as const;
  await story.does('chen', 'written slip', slip);
  await story.approves('zhao', 'handover');
  await story.does('wang', 'department manager', { kind: 'return', to: 'written slip', note: 'x', straightBack: true });
  expect(facts(story, 'deputy-appointed')).toHaveLength(2);
  await story.does('chen', 'written slip', slip);
  expect(Object.keys(story.waitsFor)).toEqual(['department manager']);
});

test('what nobody has heard of yet is undone on the way out like what is on file; what was refused books nothing', () => {
  const event = (fact: object, seq: number) => ({ ...fact, seq, at: 0, actor: { rule: 'r' } }) as Event;
  const held = { kind: 'amount-held', step: 'held', follows: [], account: 'budget', amount: 5_000 };
  const pending = fold(emptyState, event(held, 1));
  const released = { kind: 'amount-released', step: 'held', account: 'budget', amount: 5_000 };
  expect(endings(pending, 'withdrawn').map(([fact]) => fact)).toContainEqual(released);
  const refused = { ...held, filled: { done: false, available: 1_000 } };
  expect(endings(fold(emptyState, event(refused, 1)), 'withdrawn')).toHaveLength(1);
  expect(bookAll(accounts, [event(refused, 1), event(released, 2)])).toEqual(accounts);
});

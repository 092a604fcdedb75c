import fc from 'fast-check';
import { availableIn, book, type Accounts } from '../../domain/account.ts';
import type { Event } from '../../domain/events.ts';
import { fillAll } from '../../domain/fill.ts';
import { websiteCompany } from '../cast.ts';

const on = (event: object): Event =>
  ({ seq: 1, at: 0, actor: { rule: 'x' }, step: 's', follows: [], account: 'a', ...event }) as unknown as Event;
const granted = (amount: number) => on({ kind: 'account-granted', name: '预算', amount });
const held = (amount: number, done = true, more = {}) =>
  on({ kind: 'amount-held', amount, filled: { done, available: 0 }, ...more });
const settled = (of: number, amount: number, done = true) =>
  on({ kind: 'amount-settled', hold: 'h', held: of, amount, filled: { done, available: 0 } });
const released = (amount: number) => on({ kind: 'amount-released', amount });

test.each<[string, Event[], [total: number, held: number, spent: number, available: number]]>([
  ['a grant may be held', [granted(100)], [100, 0, 0, 100]],
  ['a second grant comes on top', [granted(100), granted(20)], [120, 0, 0, 120]],
  ['what is held is not available', [granted(100), held(60)], [100, 60, 0, 40]],
  ['what there was no room for is not held', [granted(100), held(160, false)], [100, 0, 0, 100]],
  ['what is released is available again', [granted(100), held(60), released(60)], [100, 0, 0, 100]],
  ['less spent than held leaves the rest', [granted(100), held(60), settled(60, 45)], [100, 0, 45, 55]],
  ['more spent than held takes from the rest', [granted(100), held(60), settled(60, 75)], [100, 0, 75, 25]],
  ['an overrun without room stays held', [granted(100), held(60), settled(60, 175, false)], [100, 60, 0, 40]],
  ['an account nobody granted begins with what the rule gives', [held(3, true, { opens: 10 })], [10, 3, 0, 7]],
  ['whatever books nothing changes nothing', [granted(100), on({ kind: 'gate-opened' })], [100, 0, 0, 100]],
])('%s', (_, events, [total, holds, spent, available]) => {
  const after = events.reduce<Accounts>(book, {})['a'];
  expect(after).toEqual({ total, held: holds, spent });
  expect(after && availableIn(after)).toBe(available);
});

test('a long turn is filled in event by event, each looked at a few times only', () => {
  let looks = 0;
  const looked = (event: Event) =>
    new Proxy(event, {
      get: (of, field) => {
        looks += 1;
        return Reflect.get(of, field) as unknown;
      },
    });
  const turn = Array.from({ length: 1_000 }, () => looked(released(1)));
  const asker = { applicant: 'chen', form: {} };
  expect(fillAll(turn, asker, websiteCompany)).toHaveLength(1_000);
  expect(looks).toBeLessThan(20_000);
});

test('a turn holds no more than its account has, and a hold that is let go again within it makes room', () => {
  const wish = (step: string, amount: number) => on({ kind: 'amount-held', step, amount });
  const turn = [wish('one', 60), wish('two', 60), { ...released(60), step: 'two' }, wish('three', 40), wish('four', 1)];
  const facts = { ...websiteCompany, accounts: { a: { total: 100, held: 0, spent: 0 } } };
  const filled = fillAll(turn, { applicant: 'chen', form: {} }, facts);
  expect(filled.map((event) => 'filled' in event && event.filled)).toEqual([
    { done: true, available: 100 },
    { done: false, available: 40 },
    false,
    { done: true, available: 40 },
    { done: false, available: 0 },
  ]);
});

test('it does not matter in which order the entries of different cases are booked', () => {
  const one = fc.oneof(
    fc.nat(1_000).map(granted),
    fc.tuple(fc.nat(1_000), fc.boolean()).map(([amount, done]) => held(amount, done)),
    fc.tuple(fc.nat(1_000), fc.nat(1_000), fc.boolean()).map(([of, amount, done]) => settled(of, amount, done)),
    fc.nat(1_000).map(released),
  );
  const shuffled = fc
    .array(one)
    .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })));
  fc.assert(
    fc.property(shuffled, ([events, otherwise]) => {
      expect(otherwise.reduce<Accounts>(book, {})).toEqual(events.reduce<Accounts>(book, {}));
    }),
  );
});

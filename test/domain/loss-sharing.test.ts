import fc from 'fast-check';
import { sharedLoss } from '../../domain/loss-sharing.ts';

const bearers = fc.array(fc.record({ bearer: fc.uuid(), share: fc.nat(1_000) }), { minLength: 1, maxLength: 40 });
const loss = fc.nat(Number.MAX_SAFE_INTEGER);

test.each([
  [1_000, [2, 1], [667, 333]],
  [1_000, [1, 1, 1], [334, 333, 333]],
  [2, [1, 1, 1], [1, 1, 0]],
  [100, [0, 3], [0, 100]],
  [5, [0, 0], [3, 2]],
  [0, [1, 2], [0, 0]],
])('a loss of %d by the weights %j comes to %j', (amount, weights, expected) => {
  const shared = sharedLoss(
    amount,
    weights.map((share, at) => ({ bearer: String(at), share })),
  );
  expect(shared.map((one) => one.amount)).toEqual(expected);
});

test('the parts of a loss add up to it, and nobody is a whole fen off his part', () => {
  fc.assert(
    fc.property(loss, bearers, (amount, who) => {
      const shared = sharedLoss(amount, who);
      const all = who.reduce((sum, { share }) => sum + share, 0);
      expect(shared.reduce((sum, one) => sum + BigInt(one.amount), 0n)).toBe(BigInt(amount));
      for (const { share, amount: part } of shared) {
        const [weight, of] = all > 0 ? [share, all] : [1, who.length];
        const off = BigInt(part) * BigInt(of) - BigInt(amount) * BigInt(weight);
        expect(off > -BigInt(of) && off < BigInt(of)).toBe(true);
      }
    }),
  );
});

test('who has the larger weight never bears less', () => {
  fc.assert(
    fc.property(loss, bearers, (amount, who) => {
      const shared = sharedLoss(amount, who).sort((a, b) => a.share - b.share);
      if (shared.some(({ share }) => share > 0))
        shared.forEach((one, at) => {
          const before = shared[at - 1];
          if (before && before.share < one.share) expect(one.amount).toBeGreaterThanOrEqual(before.amount);
        });
    }),
  );
});

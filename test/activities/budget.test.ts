import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import type pg from 'pg';
import { availableIn, book, type Accounts } from '../../domain/account.ts';
import { digestOf } from '../../domain/canonical.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';
import { accountsIn, FiledCase, type Wish } from './budgets.ts';

const total = 1_000;
const budgetsARound = 10;
const interleavings = Number(process.env['RUNS'] ?? 1_000);
const seedOf = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

let database: CastDatabase;
let pool: pg.Pool;
let rounds = 0;

beforeAll(async () => {
  database = await castDatabase({ max: 12 });
  pool = database.pool;
  process.stdout.write(`seed ${seedOf}, ${interleavings} interleavings (SEED, RUNS)\n`);
});
afterAll(() => database.close());

const ends = ['approved', 'rejected', 'withdrawn', 'vetoed', 'lapsed', 'returned'] as const;
const life = fc.record({
  amount: fc.integer({ min: 1, max: total }),
  actual: fc.integer({ min: 0, max: 1_200 }),
  end: fc.constantFrom(...ends),
  asksForLess: fc.boolean(),
  after: fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
});
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;
const budgets = fc.array(fc.array(life, { minLength: 2, maxLength: 3 }), {
  minLength: budgetsARound,
  maxLength: budgetsARound,
});

const decides = (one: FiledCase, verdict: string) =>
  one.does('yu', 'President', { kind: 'decide', verdict, note: 'so' });
const withdraws = (one: FiledCase) => one.does('chen', '', { kind: 'withdraw' });

const endings: Record<Life['end'], (one: FiledCase) => Promise<unknown>> = {
  approved: (one) => decides(one, 'approved'),
  rejected: (one) => decides(one, 'rejected'),
  withdrawn: withdraws,
  vetoed: (one) => one.does('li', 'veto', { kind: 'veto', note: 'stop' }),
  lapsed: (one) => one.rehearsal.toEnd(),
  returned: async (one) => {
    await one.does('yu', 'President', { kind: 'return', to: 'submission', note: 'again' });
    await withdraws(one);
  },
};

/** One case from its submission to its end, in its own time. */
async function lived(
  wish: Wish,
  { end, asksForLess, after: [before = 0, between = 0, last = 0] }: Life,
): Promise<FiledCase> {
  const one = new FiledCase(pool);
  await pause(before);
  await one.opens(wish);
  await pause(between);
  if (one.waitsForLess && asksForLess) {
    const form = { ...wish, amount: Math.ceil(wish.amount / 3) };
    await one.does('chen', 'submission #2', { kind: 'submit', form, formDigest: digestOf(form), ruleDigest: 'rule' });
  }
  await pause(last);
  if (one.rehearsal.state.steps['President']?.task) await endings[end](one);
  if (!one.rehearsal.state.closed) await withdraws(one);
  return one;
}

const overdrawn = (accounts: Accounts) => Object.entries(accounts).filter(([, account]) => availableIn(account) < 0);

test('whatever is held, approved, rejected, withdrawn or lapses at the same time, a budget is never overdrawn, and nothing is held in the end', async () => {
  const property = fc.asyncProperty(budgets, async (together) => {
    rounds += 1;
    const names = together.map((_, at) => `budget-${rounds}-${at}`);
    await pool.query(`INSERT INTO account (company, id, name, total) SELECT 'website', unnest($1::text[]), '{}', $2`, [
      names,
      total,
    ]);
    const cases = Promise.all(
      together.flatMap((lives, at) =>
        lives.map((life) => lived({ account: names[at] ?? '', amount: life.amount, actual: life.actual }, life)),
      ),
    );
    let open = true;
    const closed = cases.finally(() => (open = false));
    for (; open; await pause(10)) expect(overdrawn(await accountsIn(pool, names))).toEqual([]);
    const journals = (await closed).flatMap(({ rehearsal }) => rehearsal.journal);
    const after = await accountsIn(pool, names);
    expect(overdrawn(after)).toEqual([]);
    expect(Object.values(after).map(({ held }) => held)).toEqual(names.map(() => 0));
    const begun: Accounts = Object.fromEntries(names.map((name) => [name, { total, held: 0, spent: 0 }]));
    expect(journals.reduce(book, begun)).toEqual(after);
  });
  await fc.assert(property, { numRuns: Math.ceil(interleavings / budgetsARound), seed: seedOf, endOnFailure: true });
  const { rows } = await pool.query<{ state: string; rows: number }>(
    'SELECT state, count(*)::integer AS rows FROM account_entry GROUP BY state ORDER BY state',
  );
  expect(rows.map(({ state }) => state)).toEqual(['released', 'settled', 'spent']);
  process.stdout.write(`${rows.map(({ state, rows }) => `${rows} ${state}`).join(', ')}\n`);
}, 300_000);

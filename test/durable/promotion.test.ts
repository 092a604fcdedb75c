import promotionBook from '../../prisma/companies/website-company/rulebook/promotion@2025-01-01.json' with { type: 'json' };
import planBook from '../../prisma/companies/website-company/rulebook/promotion-plan@2025-01-01.json' with { type: 'json' };
import reconciliationBook from '../../prisma/companies/website-company/rulebook/partner-reconciliation@2025-01-01.json' with { type: 'json' };
import { digestOf } from '../../domain/canonical.ts';
import { accountsIn } from '../activities/budgets.ts';
import { event } from '../processes/promoted.ts';
import { ampleBudget } from '../seed.ts';
import { VirtualTime } from '../setup/virtual-time.ts';
import type { DurableCase } from './case.ts';
import { durableStage, type DurableStage } from './stage.ts';

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

let stage: DurableStage;
beforeAll(async () => {
  stage = await durableStage();
});
afterAll(() => stage.close());

const fills = (file: DurableCase, person: string, step: string, answer: object) =>
  file.does(person, step, { kind: 'answer', answer: { ...answer } });
const handsIn = (file: DurableCase, step: string) =>
  file.does('chen', step, { kind: 'handIn', attachments: [], note: '已办' });

async function agreed(form: object): Promise<DurableCase> {
  const file = stage.newCase();
  await file.opens('promotion', 'website', 'chen', { ...event, ...form }, promotionBook.rule);
  await fills(file, 'wang', 'evaluation before', { finding: '好' });
  await file.approves('wang', 'budget agreed: planning');
  await file.approves('fei', 'budget agreed: finance');
  return file;
}

test('P86–P88 on the real engine: nothing before the President and the month of the plan; accepted by two departments, settled, paid and summed up, the worker killed between', async () => {
  const form = { account: ampleBudget.id, from: inDays(20), to: inDays(30), partner: '晨星广告', terms: '45-days' };
  const file = await agreed(form);
  await file.approves('yu', 'President');
  const time = new VirtualTime(stage.engine.client);
  await time.pass(file.handle.workflowId, 19 * day);
  expect(Object.keys(await file.waitsFor())).toEqual(['veto']);
  await stage.engine.restart();
  await time.pass(file.handle.workflowId, day + 60_000);
  expect(Object.keys(await file.waitsFor())).toEqual(['veto', 'evaluation during', 'execution report']);
  await fills(file, 'wang', 'evaluation during', { finding: '好' });
  await handsIn(file, 'execution report');
  await file.approves('fei', 'acceptance by departments: finance');
  await file.approves('ma', 'acceptance by departments: marketing');
  await fills(file, 'chen', 'actuals', { expenses: [{ line: 1, amount: 79_000_00 }] });
  await fills(file, 'wang', 'evaluation after', { reached: [3_000], finding: '好' });
  await fills(file, 'wang', 'partner appraisal', { work: 'good', effect: 'good', note: '好' });
  await handsIn(file, 'execution summary');
  const { dueAt = 0 } = (await file.state()).steps['partner payment']!.task!.filling!;
  const settledAt = (await file.journal()).find(({ kind }) => kind === 'amount-settled')!.at;
  expect(Math.round((dueAt - settledAt) / day)).toBe(45);
  await fills(file, 'kong', 'partner payment', { paidOn: '2027-01-20', amount: 79_000_00, voucher: 'F-17' });
  expect(await file.handle.result()).toBe('approved');
  expect(await accountsIn(stage.pool, [ampleBudget.id])).toEqual({
    [ampleBudget.id]: { total: ampleBudget.total, held: 0, spent: 79_000_00 },
  });
  expect((await file.trail()).filter((line) => line.startsWith('amount'))).toEqual([
    'amount-held budget held (rule)',
    'amount-settled settlement on the actuals (rule)',
  ]);
});

test('X30 on the real engine: ten events asked at once on a budget with room for three; each way out gives its money back', async () => {
  const account = 'promotion-2034';
  await stage.pool.query(`INSERT INTO account (company, id, name, total) VALUES ('website', $1, '{}', $2)`, [
    account,
    250_000_00,
  ]);
  const files = await Promise.all(Array.from({ length: 10 }, () => agreed({ account })));
  const waits = await Promise.all(files.map((file) => file.waitsFor()));
  expect(waits.filter((one) => 'President' in one)).toHaveLength(3);
  expect(waits.filter((one) => 'submission #2' in one)).toHaveLength(7);
  expect((await accountsIn(stage.pool, [account]))[account]).toEqual({ total: 250_000_00, held: 240_000_00, spent: 0 });
  await Promise.all(
    files.map(async (file, at) => {
      const ways = [
        () => file.rejects('yu', 'President'),
        () => file.does('li', 'veto', { kind: 'veto', note: '停' }),
        () => file.does('chen', '', { kind: 'withdraw' }),
      ];
      const way = 'President' in (waits[at] ?? {}) ? ways[at % 2] : ways[2];
      expect(await way?.()).toBe('done');
    }),
  );
  expect((await accountsIn(stage.pool, [account]))[account]).toEqual({ total: 250_000_00, held: 0, spent: 0 });
});

test('P85 on the real engine: a plan left lying is chased past its day, then written, signed and granted', async () => {
  const plan = stage.newCase();
  await plan.opens('promotion-plan', 'website', 'wang', { kind: 'quarter', year: 2040, part: 1 }, planBook.rule);
  const time = new VirtualTime(stage.engine.client);
  await time.pass(plan.handle.workflowId, 100 * day);
  expect(await plan.waitsFor()).toEqual({ 'plan out': [], 'submission #2': ['wang'] });
  const form = { kind: 'quarter', year: 2040, part: 1, title: '一季度', lines: [{ what: '推广', amount: 5_000_00 }] };
  const ruleDigest = digestOf(planBook.rule);
  await plan.does('wang', 'submission #2', { kind: 'submit', form, formDigest: digestOf(form), ruleDigest });
  await plan.approves('sun', 'plan reviewed #2');
  await plan.approves('yu', 'President #2');
  expect(await plan.handle.result()).toBe('approved');
  expect((await plan.trail()).slice(-3)).toEqual([
    'account-granted budget granted #2 (rule)',
    'task-closed plan out case-closed (rule)',
    'case-closed approved (rule)',
  ]);
});

test('P86 on the real engine: the month is reconciled, its difference explained, and finance has the report', async () => {
  const month = stage.newCase();
  const partners = [{ name: '晨星广告', ours: 1, theirs: 2 }];
  await month.opens(
    'partner-reconciliation',
    'website',
    'wang',
    { year: 2026, month: 11, partners },
    reconciliationBook.rule,
  );
  const time = new VirtualTime(stage.engine.client);
  await time.pass(month.handle.workflowId, 20 * day);
  await fills(month, 'wang', 'explanation of the differences', { explanation: '运费未入账' });
  await month.approves('kong', 'report to finance');
  expect(await month.handle.result()).toBe('approved');
  expect(await month.trail()).toContain('decision-made report to finance approved (kong)');
});

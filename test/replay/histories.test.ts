import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';
import inquiryRulebook from '../../prisma/companies/manufacturer/rulebook/inquiry-slip@2025-01-01.json' with { type: 'json' };
import afterSalesBook from '../../prisma/companies/manufacturer/rulebook/after-sales@2025-01-01.json' with { type: 'json' };
import complaintBook from '../../prisma/companies/manufacturer/rulebook/complaint@2025-01-01.json' with { type: 'json' };
import absentBook from '../../prisma/companies/website-company/rulebook/absence-without-leave@2025-01-01.json' with { type: 'json' };
import errorBook from '../../prisma/companies/website-company/rulebook/work-error@2025-01-01.json' with { type: 'json' };
import reconciliationBook from '../../prisma/companies/website-company/rulebook/partner-reconciliation@2025-01-01.json' with { type: 'json' };
import planBook from '../../prisma/companies/website-company/rulebook/promotion-plan@2025-01-01.json' with { type: 'json' };
import promotionBook from '../../prisma/companies/website-company/rulebook/promotion@2025-01-01.json' with { type: 'json' };
import { leaveRule, outingRule, paymentRule2018 } from '../cast.ts';
import { digestOf } from '../../domain/canonical.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import type { DurableCase } from '../durable/case.ts';
import { livesOn } from '../durable/lives-on.ts';
import { durableStage } from '../durable/stage.ts';
import { handedOver, leaveRule2026 } from '../processes/on-leave.ts';
import { ampleBudget } from '../seed.ts';
import { bundlePath } from '../setup/temporal.ts';

const folder = join(__dirname, 'histories');
const request = { kind: 'annual', from: '2035-11-26T08:30:00+08:00', to: '2035-11-26T18:00:00+08:00' };

/** Lives that are recorded with `RECORD=1` (or one, by its name: `RECORD=outing`) after a change of the driver that old histories are allowed to notice. */
const lives: Record<string, (file: DurableCase) => Promise<unknown>> = {
  leave: async (file) => {
    await file.opens('leave', 'website', 'chen', { ...request, kind: 'sick', reportedByPhone: true }, leaveRule);
    await file.approves('wang', 'department manager');
    await file.does('li', 'General Manager', { kind: 'return', to: 'department manager', note: 'look again' });
    await file.approves('wang', 'department manager');
    await file.approves('li', 'General Manager');
    const attachments = [{ id: 'a', name: 'slip.pdf', sha256: '00' }];
    await file.does('chen', 'written slip', { kind: 'handIn', attachments });
    await file.does('chen', 'hospital certificate', { kind: 'handIn', attachments });
  },
  'leave-until-back': async (file) => {
    const period = { from: new Date().toISOString(), to: '2035-11-30T18:00:00+08:00' };
    await file.opens('leave', 'website', 'chen', { ...handedOver, ...period, kind: 'personal' }, leaveRule2026);
    await file.approves('zhao', 'handover');
    await file.approves('wang', 'department manager');
    await file.approves('li', 'General Manager');
    await file.does('chen', 'absence', { kind: 'comeBack' });
    await file.does('zhao', "deputy's report", { kind: 'handIn', attachments: [], note: '已办' });
  },
  'work-error': async (file) => {
    const { attribution, ruling } = errorBook.form.sheets;
    await file.opens('work-error', 'website', 'zhao', sampleRequests['work-error'], errorBook.rule);
    await file.does('wang', 'attribution', { kind: 'answer', answer: attribution.expected });
    await file.does('li', 'ruling', { kind: 'answer', answer: { ...ruling.expected, companyFine: 30_000 } });
  },
  'absence-without-leave': async (file) => {
    const form = sampleRequests['absence-without-leave'];
    await file.opens('absence-without-leave', 'website', 'wang', form, absentBook.rule);
    await file.does('zhou', 'confirmation', { kind: 'claim' });
    await file.approves('zhou', 'confirmation');
  },
  outing: async (file) => {
    await file.opens('outing', 'website', 'chen', request, outingRule);
    await file.does('chen', '', { kind: 'withdraw' });
  },
  'request-for-payment': async (file) => {
    await file.opens('request-for-payment', 'university', 'anna', { budgetOwner: 'separate' }, paymentRule2018);
    await file.does('gijs', 'administration', { kind: 'claim' });
    await file.approves('gijs', 'administration');
    await file.rejects('cor', 'budget owner');
    await file.does('anna', 'submission #2', { kind: 'acknowledge' });
  },
  'inquiry-slip': async (file) => {
    await file.opens('inquiry-slip', 'manufacturer', 'zhou_m', sampleRequests['inquiry-slip'], inquiryRulebook.rule);
    await file.does('ce', 'reason for lateness', { kind: 'answer', answer: { reason: '忙' } });
    await file.does('qian_m', 'reading of the reason', { kind: 'claim' });
    await file.does('qian_m', 'reading of the reason', { kind: 'answer', answer: { satisfied: false, again: '？' } });
    await file.does('ce', 'reason for lateness #2', { kind: 'answer', answer: { reason: '仪器送校' } });
    await file.does('zhou_m', 'reading of the reason #2', { kind: 'answer', answer: { satisfied: true } });
  },
  complaint: async (file) => {
    const form = { ...sampleRequests.complaint, goodsReturned: true };
    await file.opens('complaint', 'manufacturer', 'an', form, complaintBook.rule);
    await livesOn(file, ['inspection']);
    const formDigest = digestOf({ ...form, severity: 'serious' });
    await file.does('di', '', { kind: 'escalate', note: '已见报', formDigest });
    await livesOn(file, [], { callback: { satisfied: false }, resale: { gradeAPrice: 1_000, price: 1 } });
  },
  'after-sales': async (file) => {
    await file.opens('after-sales', 'manufacturer', 'bo', sampleRequests['after-sales'], afterSalesBook.rule);
    await livesOn(file, [], { solution: { is: 'plan' }, 'customer callback': { satisfied: false } });
  },
  promotion: async (file) => {
    const { terms: _, partner: __, ...plain } = sampleRequests.promotion;
    const form = { ...plain, account: ampleBudget.id, from: '2026-01-01T08:30:00+08:00' };
    const fills = (person: string, step: string, answer: object) =>
      file.does(person, step, { kind: 'answer', answer: { ...answer } });
    const handsIn = (step: string) => file.does('chen', step, { kind: 'handIn', attachments: [], note: '已办' });
    await file.opens('promotion', 'website', 'chen', form, promotionBook.rule);
    await fills('wang', 'evaluation before', { finding: '好' });
    await file.approves('fei', 'budget agreed: finance');
    await file.approves('wang', 'budget agreed: planning');
    await file.does('yu', 'President', { kind: 'return', to: 'budget agreed: finance', note: '再核' });
    await file.approves('fei', 'budget agreed: finance');
    await file.approves('yu', 'President');
    await fills('wang', 'evaluation during', { finding: '差', fault: true });
    await handsIn('adjustment: evaluation during');
    await handsIn('execution report');
    await file.rejects('fei', 'acceptance by departments: finance');
    await file.approves('ma', 'acceptance by departments: marketing');
    await handsIn('execution report #2');
    await file.approves('fei', 'acceptance by departments: finance #2');
    await file.approves('ma', 'acceptance by departments: marketing #2');
    await fills('chen', 'actuals', { expenses: [{ line: 1, amount: 90_000_00 }] });
    await fills('chen', 'reason for the difference', { reason: '加印' });
    await file.approves('fei', 'second look: finance');
    await file.approves('sun', 'second look: Vice General Manager');
    await fills('wang', 'evaluation after', { reached: [3_000], finding: '好' });
    await handsIn('execution summary');
  },
  'promotion-plan': async (file) => {
    const period = { kind: 'year', year: 2036 };
    const written = { ...period, title: '方案', lines: [{ what: '推广', amount: 1_00 }] };
    const form = { form: written, formDigest: digestOf(written), ruleDigest: digestOf(planBook.rule) };
    await file.opens('promotion-plan', 'website', 'wang', period, planBook.rule);
    await file.does('wang', 'submission #2', { kind: 'submit', ...form });
    await file.approves('sun', 'plan reviewed #2');
    await file.approves('yu', 'President #2');
  },
  'partner-reconciliation': async (file) => {
    const form = { year: 2026, month: 11, partners: [{ name: '晨星广告', ours: 1, theirs: 2 }] };
    await file.opens('partner-reconciliation', 'website', 'wang', form, reconciliationBook.rule);
    await file.does('wang', 'explanation of the differences', { kind: 'answer', answer: { explanation: '运费' } });
    await file.approves('kong', 'report to finance');
  },
};

const replay = (name: string, bundle = bundlePath()) => {
  const history = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as object;
  return Worker.runReplayHistory({ workflowBundle: { codePath: bundle } }, history, name);
};

const wanted = process.env['RECORD'] ?? '';

if (wanted) {
  test('record a life of every process', async () => {
    mkdirSync(folder, { recursive: true });
    const stage = await durableStage();
    for (const [name, life] of Object.entries(lives)) {
      if (![name, '1'].includes(wanted)) continue;
      const file = stage.newCase();
      await life(file);
      writeFileSync(join(folder, `${name}.json`), `${historyToJSON(await file.handle.fetchHistory())}\n`);
    }
    await stage.close();
  });
}

test('every process has a recorded history', () => {
  const recorded = readdirSync(folder).map((name) => name.replace('.json', ''));
  expect(recorded.sort()).toEqual(Object.keys(lives).sort());
});

test.each(Object.keys(lives))('the recorded history of %s is replayed by today’s code', async (name) => {
  await expect(replay(name)).resolves.toBeUndefined();
});

test('a driver that sleeps where it did not sleep before is caught', async () => {
  const broken = join(tmpdir(), `broken-${process.pid}.js`);
  const code = readFileSync(bundlePath(), 'utf8');
  const changed = code.replace('await isFiled(desk)', 'await slept(1).then(() => isFiled(desk))');
  expect(changed).not.toBe(code);
  writeFileSync(broken, changed);
  await expect(replay('leave', broken).finally(() => rmSync(broken))).rejects.toThrow(DeterminismViolationError);
});

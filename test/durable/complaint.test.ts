import afterSalesBook from '../../prisma/companies/manufacturer/rulebook/after-sales@2025-01-01.json' with { type: 'json' };
import complaintBook from '../../prisma/companies/manufacturer/rulebook/complaint@2025-01-01.json' with { type: 'json' };
import { digestOf } from '../../domain/canonical.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { VirtualTime } from '../setup/virtual-time.ts';
import { livesOn } from './lives-on.ts';
import { durableStage, type DurableStage } from './stage.ts';

let stage: DurableStage;
beforeAll(async () => {
  stage = await durableStage();
});
afterAll(() => stage.close());

const day = 86_400_000;

test('P01–P08 on the real engine: a serious complaint from abroad whose customer is not satisfied at first and whose goods are not sold within the month', async () => {
  const file = stage.newCase();
  const form = { ...sampleRequests.complaint, severity: 'serious', boughtIn: 'overseas', goodsReturned: true };
  await file.opens('complaint', 'manufacturer', 'an', form, complaintBook.rule);
  const time = new VirtualTime(stage.engine.client);
  expect(await file.waitsFor()).toEqual({ 'Vice General Manager': ['sun_m'], acceptance: ['qian_m', 'zhou_m'] });
  const first = { callback: { satisfied: false, said: '仍在漏油' } };
  expect(await livesOn(file, ['resale', 'proposal #2'], first)).toEqual([
    'Vice General Manager',
    'acceptance',
    'category',
    'judgement',
    'complaint slip',
    'review: quality',
    'review: production',
    'review: sales',
    'return slip',
    'return slip: quality',
    'inspection',
    'responsibility',
    'proposal',
    'ruling',
    'sales',
    'letter to the customer',
    'callback',
  ]);
  await stage.engine.restart();
  expect(await livesOn(file, ['resale'])).toEqual([
    'proposal #2',
    'ruling #2',
    'sales #2',
    'letter to the customer #2',
    'callback #2',
    'lessons #2',
    'closing #2',
  ]);
  expect(await file.waitsFor()).toEqual({ resale: ['jin'] });
  await time.pass(file.handle.workflowId, 32 * day);
  expect(await livesOn(file, [], { 'unsold goods': { loss: 1_001, disposal: '报废' } })).toEqual(['unsold goods']);
  expect(await file.handle.result()).toBe('approved');
  expect((await file.trail()).slice(-7)).toEqual([
    'decision-made closing #2 approved (qian_m)',
    'task-closed deadline result-fixed (rule)',
    'task-lapsed resale (rule)',
    'task-opened unsold goods (rule)',
    'answer-given unsold goods (qian_m)',
    'loss-shared loss (rule)',
    'case-closed approved (rule)',
  ]);
});

test('P04 on the real engine: a complaint that becomes serious goes up at once, and what was asked before is closed with its cause', async () => {
  const file = stage.newCase();
  const form = sampleRequests.complaint;
  await file.opens('complaint', 'manufacturer', 'an', form, complaintBook.rule);
  await livesOn(file, ['discretion']);
  const formDigest = digestOf({ ...form, severity: 'serious' });
  expect(await file.does('bo', '', { kind: 'escalate', note: '有人受伤', formDigest })).toBe('done');
  expect(await file.waitsFor()).toMatchObject({ 'Vice General Manager': ['sun_m'], 'complaint slip': ['an'] });
  expect(await file.trail()).toContain('task-closed discretion no-longer-reached (rule)');
  await livesOn(file, []);
  expect(await file.handle.result()).toBe('approved');
  expect(await file.trail()).toContain('answer-given ruling (sun_m)');
});

test('P06 on the real engine: filing says who is in the section that is fined', async () => {
  const file = stage.newCase();
  await file.opens('complaint', 'manufacturer', 'an', sampleRequests.complaint, complaintBook.rule);
  const section = { wholeSection: true, sectionPoints: 3, sectionMonthlyBase: 100_000 };
  await livesOn(file, ['proposal'], { responsibility: section });
  expect((await file.journal()).find(({ kind }) => kind === 'penalty-imposed')).toMatchObject({
    section: { department: 'production', amount: 15_000 },
    filled: { persons: ['fu', 'gu', 'ha'] },
  });
});

test('P29 on the real engine: the solution is late by days, and a dissatisfied customer has it handled again', async () => {
  const file = stage.newCase();
  await file.opens('after-sales', 'manufacturer', 'bo', sampleRequests['after-sales'], afterSalesBook.rule);
  const time = new VirtualTime(stage.engine.client);
  await time.pass(file.handle.workflowId, 3 * day);
  expect(await file.waitsFor()).toEqual({ solution: ['an'] });
  const said = { 'customer callback': { satisfied: false, said: '还是响' }, solution: { is: 'plan' } };
  await livesOn(file, [], said);
  expect(await file.handle.result()).toBe('approved');
  expect(await file.trail()).toEqual([
    'case-opened (bo)',
    'notice-given departments told (rule)',
    'task-opened solution (rule)',
    'answer-given solution (an)',
    'task-opened handling (rule)',
    'document-handed-in handling (an)',
    'task-opened customer callback (rule)',
    'answer-given customer callback (an)',
    'task-opened solution #2 (rule)',
    'answer-given solution #2 (an)',
    'task-opened customer callback #2 (rule)',
    'answer-given customer callback #2 (an)',
    'case-closed approved (rule)',
  ]);
});

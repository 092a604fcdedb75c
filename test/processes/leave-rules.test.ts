import { Ajv2020 } from 'ajv/dist/2020.js';
import outingBook from '../../prisma/companies/website-company/rulebook/outing@2025-01-01.json' with { type: 'json' };
import rulebook from '../../prisma/companies/website-company/rulebook/leave@2026-01-01.json' with { type: 'json' };
import { outing } from '../../workflows/leave/outing.ts';
import { websiteCompany } from '../cast.ts';
import { Story } from '../rehearse.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { askedFor, facts, granted, handedOver, monday, twoDays } from './on-leave.ts';

const attachments = [{ id: 'a', name: '假条.pdf', sha256: '00' }];
const kinds = rulebook.form.schema.properties.kind.oneOf.map(({ const: kind }) => kind);
const taken = '2026-12-01T08:30:00+08:00';

test('leave for any reason is approved by the General Manager', async () => {
  expect(kinds).toHaveLength(8);
  for (const kind of kinds) {
    const story = await askedFor({ ...twoDays, kind });
    await story.approves('wang', 'department manager');
    expect([kind, story.waitsFor['General Manager']]).toEqual([kind, ['li']]);
    expect(facts(story, 'case-granted')).toEqual([]);
    await story.approves('li', 'General Manager');
    expect([kind, facts(story, 'case-granted').length]).toEqual([kind, 1]);
  }
});

test('sick leave owes a hospital certificate', async () => {
  const story = await granted(await askedFor({ ...twoDays, kind: 'sick' }));
  await story.until(taken);
  expect(story.waitsFor).toEqual({ 'hospital certificate': ['chen'] });
  expect(await story.does('chen', 'hospital certificate', { kind: 'handIn', attachments: [] })).toBe(
    'attachment-required',
  );
  await story.does('chen', 'hospital certificate', { kind: 'handIn', attachments });
  expect(story.outcome).toBe('approved');
  expect(facts(story, 'document-handed-in')).toMatchObject([{ attachments }]);
});

test('sick leave is approved by the leader as any other leave is', async () => {
  const story = await askedFor({ ...twoDays, kind: 'sick' });
  expect(story.waitsFor).toMatchObject({ 'department manager': ['wang'] });
  await story.rejects('wang', 'department manager');
  expect(story.outcome).toBe('rejected');
  expect(story.trail).toContain('task-closed hospital certificate case-closed (rule)');
});

test('an outing on business is agreed to by the head of the department first', async () => {
  const story = new Story(outing, websiteCompany, outingBook.rule, monday, 'chen');
  await story.opens(sampleRequests.outing);
  expect(story.waitsFor).toEqual({ 'department manager': ['wang'] });
  expect(await story.approves('zhao', 'department manager')).toBe('not-the-assignee');
  await story.approves('wang', 'department manager');
  expect(story.outcome).toBe('approved');
});

test('the department manager signs the leave slip', async () => {
  const story = await askedFor(twoDays);
  expect(story.waitsFor).toEqual({ 'department manager': ['wang'] });
  expect(await story.approves('li', 'department manager')).toBe('not-the-assignee');
  await story.approves('wang', 'department manager');
  expect(story.trail).toContain('decision-made department manager approved (wang)');
});

test('leave is asked in writing half a day ahead', async () => {
  const from = '2026-11-25T14:00:00+08:00';
  const to = '2026-11-25T18:00:00+08:00';
  const checkedAt = async (start: string) => {
    const story = await askedFor({ kind: 'personal', from, to }, { start });
    return facts(story, 'notice-checked')[0];
  };
  const latest = Date.parse('2026-11-25T08:30:00+08:00');
  expect(await checkedAt('2026-11-25T08:30:00+08:00')).toMatchObject({ filled: { latest, inTime: true } });
  expect(await checkedAt('2026-11-25T08:30:01+08:00')).toMatchObject({ filled: { latest, inTime: false } });
});

const sameDay = { kind: 'personal', from: '2026-11-23T14:00:00+08:00', to: '2026-11-23T18:00:00+08:00' };
const late = { start: '2026-11-23T10:00:00+08:00' };

test('whoever cannot write reports by phone first and breaks no rule', async () => {
  const story = await askedFor({ ...sameDay, reportedByPhone: true }, late);
  expect(facts(story, 'notice-checked')).toMatchObject([{ filled: { inTime: false } }]);
  expect(facts(story, 'violation-noted')).toEqual([]);
  expect(story.waitsFor).toEqual({ 'written slip': ['chen'], 'department manager': ['wang'] });
});

test('the written slip owed after a phone call is chased until it is handed in', async () => {
  const story = await granted(await askedFor({ ...sameDay, reportedByPhone: true }, late));
  await story.until('2026-11-27T18:00:00+08:00');
  expect(story.waitsFor).toEqual({ 'written slip': ['chen'] });
  const chased = story.rehearsal.slips.filter(({ step }) => step === 'written slip');
  expect(chased.map(({ does, to }) => [does, to])).toEqual([
    ['remind', ['chen']],
    ['slip', ['chen']],
  ]);
  await story.does('chen', 'written slip', { kind: 'handIn', attachments });
  expect(story.outcome).toBe('approved');
  await story.until('2026-12-31T18:00:00+08:00');
  expect(story.rehearsal.slips.filter(({ step }) => step === 'written slip')).toHaveLength(2);
});

test('each breach of the leave rule costs 5 yuan', async () => {
  const [first, second] = [await askedFor(sameDay, late), await askedFor(sameDay, late)];
  for (const story of [first, second])
    expect(facts(story, 'violation-noted')).toMatchObject([{ of: 'notice half a day ahead', fine: 500 }]);
  expect(facts(await askedFor(twoDays), 'violation-noted')).toEqual([]);
});

test('a fine of the department goes to its activity fund', async () => {
  const story = await askedFor(sameDay, late);
  expect(facts(story, 'violation-noted')).toMatchObject([{ goesTo: 'department activity fund' }]);
});

test('before leave over important work the tasks are handed over in writing to a colleague who accepts them', async () => {
  const story = await askedFor(handedOver);
  expect(story.waitsFor).toEqual({ handover: ['zhao'] });
  expect(story.rehearsal.state.submission?.form['handoverTasks']).toEqual(['展厅海报：周三前送印刷厂']);
  await story.approves('zhao', 'handover');
  expect(story.waitsFor).toEqual({ 'department manager': ['wang'] });

  const takes = new Ajv2020({ strict: false, formats: { person: true, 'date-time': true } }).compile(
    rulebook.form.schema,
  );
  const over = sampleRequests['leave over important work'];
  expect(takes(over)).toBe(true);
  expect(takes({ ...over, handoverTasks: [] })).toBe(false);
});

test('whoever is on leave can be reached by phone 24 hours a day', async () => {
  const takes = new Ajv2020({ strict: false, formats: { person: true, 'date-time': true } }).compile(
    rulebook.form.schema,
  );
  const { phone: _, ...without } = sampleRequests.leave;
  expect(takes(sampleRequests.leave)).toBe(true);
  expect(takes(without)).toBe(false);
  expect(takes({ ...sampleRequests.leave, reachable: false })).toBe(false);
  const story = await granted(await askedFor({ ...sampleRequests.leave }));
  expect(story.rehearsal.state.submission?.form).toMatchObject({ phone: '138 0000 0000', reachable: true });
});

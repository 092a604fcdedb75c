import { websiteCompany } from '../cast.ts';
import { balanceOf, askedFor, facts, granted, handedOver, leaveRule2026, twoDays } from './on-leave.ts';

const during = '2026-11-25T10:00:00+08:00';
const after = '2026-11-27T08:30:00+08:00';

test('leave takes its half days off the balance and is refused beyond it', async () => {
  const story = await askedFor(twoDays);
  expect(balanceOf(story)).toEqual({ held: 4, spent: 0 });
  await granted(story);
  await story.until(after);
  expect(story.outcome).toBe('approved');
  expect(balanceOf(story)).toEqual({ held: 0, spent: 4 });
  expect((await askedFor(twoDays, { spent: { 2026: 6 } })).outcome).toBeUndefined();

  const beyond = await askedFor(twoDays, { spent: { 2026: 7 } });
  expect(beyond.outcome).toBe('rejected');
  expect(facts(beyond, 'amount-held')).toMatchObject([{ amount: 4, filled: { done: false, available: 3 } }]);
  expect(facts(beyond, 'notice-given')).toMatchObject([{ text: 'balance too small', filled: { persons: ['chen'] } }]);
  expect(beyond.trail).toEqual([
    'case-opened (chen)',
    'absence-booked booking (rule)',
    'amount-held balance: 2026 (rule)',
    'notice-given refused (rule)',
    'absence-ended booking (rule)',
    'case-closed rejected (rule)',
  ]);
});

test('leave of a kind without a balance takes nothing off any account', async () => {
  const story = await granted(await askedFor({ ...twoDays, kind: 'personal' }));
  await story.until(after);
  expect(story.outcome).toBe('approved');
  expect(story.rehearsal.journal.filter((event) => 'account' in event)).toEqual([]);
});

test('leave that overlaps other leave of the same person is refused', async () => {
  const other = { person: 'chen', from: Date.parse('2026-11-26T14:00:00+08:00'), number: 'QJ-2026-0007' };
  const overlapping = { ...other, to: Date.parse('2026-11-27T18:00:00+08:00') };
  const story = await askedFor(twoDays, { absences: [overlapping] });
  expect(story.outcome).toBe('rejected');
  expect(facts(story, 'absence-booked')).toMatchObject([{ filled: { done: false, overlaps: ['QJ-2026-0007'] } }]);
  expect(facts(story, 'notice-given')).toMatchObject([{ text: 'leave overlaps', filled: { persons: ['chen'] } }]);

  const touching = { ...overlapping, from: Date.parse('2026-11-26T18:00:00+08:00') };
  const colleagues = { ...overlapping, person: 'zhao' };
  expect((await askedFor(twoDays, { absences: [touching, colleagues] })).outcome).toBeUndefined();
});

test('leave that is cancelled or ended early gives back what was not taken', async () => {
  const cancelled = await granted(await askedFor(handedOver));
  expect(balanceOf(cancelled)).toEqual({ held: 4, spent: 0 });
  expect(await cancelled.does('chen', '', { kind: 'withdraw' })).toBe('done');
  expect(balanceOf(cancelled)).toEqual({ held: 0, spent: 0 });
  expect(cancelled.trail.slice(-5)).toEqual([
    'withdrawn (chen)',
    'absence-ended booking (rule)',
    'amount-released balance: 2026 (rule)',
    'deputy-ended deputy (rule)',
    'case-closed withdrawn (rule)',
  ]);

  const early = await granted(await askedFor(twoDays));
  await early.until('2026-11-25T18:00:00+08:00');
  expect(await early.does('chen', 'absence', { kind: 'comeBack' })).toBe('done');
  expect(early.outcome).toBe('approved');
  expect(balanceOf(early)).toEqual({ held: 0, spent: 2 });
  expect(facts(early, 'absence-taken')).toMatchObject([
    { filled: { halfDays: 2, byYear: [{ year: 2026, halfDays: 2 }] } },
  ]);
});

test('the applicant is told at once that his leave is granted, and the case stays open until he is back', async () => {
  const story = await granted(await askedFor(twoDays));
  expect(story.trail.at(-1)).toBe('case-granted granted (rule)');
  await story.until('2026-11-25T08:29:59+08:00');
  expect(story.waitsFor).toEqual({});
  await story.until(during);
  expect(story.waitsFor).toEqual({ absence: ['chen'] });
  await story.until('2026-11-26T17:59:59+08:00');
  expect(story.outcome).toBeUndefined();
  await story.until('2026-11-26T18:00:00+08:00');
  expect(story.outcome).toBe('approved');
  expect(story.trail.slice(-5)).toEqual([
    'task-opened absence (rule)',
    'task-lapsed absence (rule)',
    'absence-taken taken (rule)',
    'amount-settled balance taken: 2026 (rule)',
    'case-closed approved (rule)',
  ]);
});

test('once the leave has begun nobody takes it back, and only the absent person says that he is back', async () => {
  const story = await granted(await askedFor(twoDays));
  await story.until(during);
  expect(await story.does('chen', '', { kind: 'withdraw' })).toBe('leave-begun');
  expect(await story.does('chen', '', { kind: 'recall' })).toBe('leave-begun');
  expect(await story.does('zhao', 'absence', { kind: 'comeBack' })).toBe('not-the-assignee');
  expect(balanceOf(story)).toEqual({ held: 4, spent: 0 });
});

test('a leave in which a make-up workday is announced is taken off the balance as far as it goes', async () => {
  const { calendar } = websiteCompany;
  const makeUp = { name: '临时调休', date: '2026-11-28' };
  const changed = { ...calendar, makeUpWorkdays: [...(calendar.makeUpWorkdays ?? []), makeUp] };
  const form = { kind: 'annual', from: '2026-11-26T08:30:00+08:00', to: '2026-11-30T12:00:00+08:00' };
  for (const [before, beyond] of [
    [3, undefined],
    [4, 1],
    [5, 2],
  ] as const) {
    const story = await granted(await askedFor(form, { spent: { 2026: before } }));
    expect(balanceOf(story)).toEqual({ held: 5, spent: 0 });
    await story.rehearsal.calendarBecomes(changed);
    await story.until('2026-12-01T08:30:00+08:00');
    expect(story.outcome).toBe('approved');
    expect(balanceOf(story)).toEqual({ held: 0, spent: 7 - (beyond ?? 0) });
    const [settled] = facts(story, 'amount-settled');
    expect(settled).toMatchObject({ amount: 7, filled: { done: true, ...(beyond ? { beyond } : {}) } });
    const told = { step: 'beyond the balance: 2026', text: 'leave beyond the balance' };
    const persons = ['chen', 'wang', 'zhou', 'qian'];
    expect(facts(story, 'notice-given')).toMatchObject(beyond ? [{ ...told, filled: { persons } }] : []);
  }
});

test('days that fall into another year only once the calendar has changed are taken off that year', async () => {
  const { calendar } = websiteCompany;
  const form = { kind: 'annual', from: '2025-12-31T08:30:00+08:00', to: '2026-01-03T18:00:00+08:00' };
  const story = await granted(await askedFor(form, { start: '2025-12-22T08:30:00+08:00' }));
  expect([balanceOf(story, 2025).held, balanceOf(story, 2026).held]).toEqual([2, 0]);
  const holidays = calendar.holidays.filter(({ name }) => !name.startsWith('New Year 2026'));
  await story.rehearsal.calendarBecomes({ ...calendar, holidays });
  await story.until('2026-01-05T08:30:00+08:00');
  expect([balanceOf(story, 2025), balanceOf(story, 2026)]).toEqual([
    { held: 0, spent: 2 },
    { held: 0, spent: 4 },
  ]);
});

test('where the rule does not wait for the return, the whole leave is settled when it is granted', async () => {
  const rule = { ...leaveRule2026, away: { ...leaveRule2026.away!, untilBack: false } };
  const story = await granted(await askedFor(twoDays, { rule }));
  expect(story.outcome).toBe('approved');
  expect(balanceOf(story)).toEqual({ held: 0, spent: 4 });
});

test('leave over the end of the year is taken from the balances of both years', async () => {
  const newYear = { kind: 'annual', from: '2025-12-30T14:00:00+08:00', to: '2026-01-05T12:00:00+08:00' };
  const start = '2025-12-22T08:30:00+08:00';
  const story = await askedFor(newYear, { start });
  // Tuesday afternoon and Wednesday; then, after the holiday, Sunday 4 January (made up) and Monday morning
  expect([balanceOf(story, 2025).held, balanceOf(story, 2026).held]).toEqual([3, 3]);
  await granted(story);
  await story.until('2026-01-04T09:00:00+08:00');
  await story.does('chen', 'absence', { kind: 'comeBack' });
  expect([balanceOf(story, 2025), balanceOf(story, 2026)]).toEqual([
    { held: 0, spent: 3 },
    { held: 0, spent: 1 },
  ]);
  const short = await askedFor(newYear, { start, spent: { 2025: 8 } });
  expect(short.outcome).toBe('rejected');
  expect([balanceOf(short, 2025).held, balanceOf(short, 2026).held]).toEqual([0, 0]);
});

test('a rejection, a lapse and a return set free what was held, and what is edited is held anew', async () => {
  const rejected = await askedFor(handedOver);
  await rejected.approves('zhao', 'handover');
  await rejected.rejects('wang', 'department manager');
  expect(balanceOf(rejected)).toEqual({ held: 0, spent: 0 });
  expect(rejected.trail).toContain('deputy-ended deputy (rule)');

  const returned = await askedFor(twoDays);
  await returned.does('wang', 'department manager', { kind: 'return', to: 'submission', note: 'one day is enough' });
  expect(balanceOf(returned)).toEqual({ held: 0, spent: 0 });
  const form = { ...twoDays, to: '2026-11-25T18:00:00+08:00' };
  await returned.does('chen', 'submission', { kind: 'submit', form, formDigest: 'one day', ruleDigest: 'rule' });
  expect(balanceOf(returned)).toEqual({ held: 2, spent: 0 });
});

test('leave without any working time in it is refused', async () => {
  const weekend = { kind: 'annual', from: '2026-11-28T08:30:00+08:00', to: '2026-11-29T18:00:00+08:00' };
  const story = await askedFor(weekend);
  expect(story.outcome).toBe('rejected');
  expect(facts(story, 'notice-given')).toMatchObject([{ text: 'no working time', filled: { persons: ['chen'] } }]);
  expect(facts(story, 'absence-booked')).toMatchObject([{ filled: { done: false, halfDays: 0, overlaps: [] } }]);
  const monday = { ...weekend, to: '2026-11-30T08:31:00+08:00' };
  expect(balanceOf(await askedFor(monday))).toEqual({ held: 1, spent: 0 });
});

describe('P62: who stands in for a colleague', () => {
  const standIn = { deputy: 'chen', absent: 'ma', from: Date.parse('2026-11-26T14:00:00+08:00') };
  const standIns = [{ ...standIn, to: Date.parse('2026-11-27T18:00:00+08:00') }];

  test('leave that can wait is refused to whoever stands in for a colleague in that time', async () => {
    const story = await askedFor(twoDays, { standIns });
    expect(story.outcome).toBe('rejected');
    expect(facts(story, 'absence-booked')).toMatchObject([{ filled: { done: true, standsInFor: ['ma'] } }]);
    expect(facts(story, 'notice-given')).toMatchObject([
      { text: 'stands in meanwhile', filled: { persons: ['chen'] } },
    ]);
    expect(facts(story, 'amount-held')).toEqual([]);
    const before = { ...twoDays, to: '2026-11-26T12:00:00+08:00' };
    expect((await askedFor(before, { standIns })).outcome).toBeUndefined();
    const others = [{ ...standIns[0]!, deputy: 'zhao' }];
    expect((await askedFor(twoDays, { standIns: others })).outcome).toBeUndefined();
  });

  test('leave that cannot wait is taken, and the one he stands in for is told to name another', async () => {
    const story = await askedFor({ ...twoDays, kind: 'sick' }, { standIns });
    expect(story.waitsFor['department manager']).toEqual(['wang']);
    expect(facts(story, 'notice-given')).toMatchObject([
      { step: 'deputy away', text: 'deputy away', filled: { persons: ['ma', 'wang'] } },
    ]);
  });
});

describe('X12: the deputy', () => {
  test('his time is that of the leave, opened by his acceptance, and he reports when it is over', async () => {
    const story = await askedFor(handedOver);
    expect(facts(story, 'deputy-appointed')).toEqual([]);
    await story.approves('zhao', 'handover');
    const [from, to] = [Date.parse(String(twoDays['from'])), Date.parse(String(twoDays['to']))];
    expect(facts(story, 'deputy-appointed')).toMatchObject([{ absent: 'chen', deputy: 'zhao', from, to }]);
    await granted(story);
    await story.until(after);
    expect(story.waitsFor).toEqual({ "deputy's report": ['zhao'] });
    await story.does('zhao', "deputy's report", { kind: 'handIn', attachments: [], note: '海报已送印' });
    expect(story.outcome).toBe('approved');
    expect(facts(story, 'notice-given')).toMatchObject([
      { text: 'deputy has reported', filled: { persons: ['chen'] } },
    ]);
  });

  test('who is away himself in that time cannot act for another: that is on record, and another is named', async () => {
    const away = { person: 'zhao', from: Date.parse('2026-11-26T08:30:00+08:00'), number: 'QJ-2026-0003' };
    const absences = [{ ...away, to: Date.parse('2026-11-30T18:00:00+08:00') }];
    const story = await askedFor(handedOver, { absences });
    await story.approves('zhao', 'handover');
    expect(facts(story, 'deputy-appointed')).toMatchObject([{ filled: { done: false, overlaps: ['QJ-2026-0003'] } }]);
    expect(story.waitsFor).toEqual({ 'another deputy': ['chen'] });
    await story.does('chen', 'another deputy', { kind: 'answer', answer: { deputy: 'ma' } });
    expect(story.waitsFor).toEqual({ 'handover #2': ['ma'] });
    await story.approves('ma', 'handover #2');
    await granted(story);
    await story.until(after);
    expect(story.waitsFor).toEqual({ "deputy's report": ['ma'] });
  });

  test('nobody is his own deputy, though the form names him', async () => {
    const story = await askedFor({ ...handedOver, deputy: 'chen' });
    expect(facts(story, 'deputy-appointed')).toMatchObject([{ filled: { done: false } }]);
    expect(story.waitsFor).toEqual({ 'another deputy': ['chen'] });
  });

  test('a colleague who declines leaves the leave ungranted', async () => {
    const story = await askedFor(handedOver);
    await story.rejects('zhao', 'handover');
    expect(story.outcome).toBe('rejected');
    expect(balanceOf(story)).toEqual({ held: 0, spent: 0 });
  });
});

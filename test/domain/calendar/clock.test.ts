import { due, dueAt, openClock, pause, recount, resume } from '../../../domain/calendar/index.ts';
import type { Calendar } from '../../../domain/calendar/index.ts';
import { budget, inShanghai, shanghai, website } from './calendars.ts';

const fourHours = openClock(budget('4 hours', 'workingTime'), shanghai('2026-03-02 09:00'));
const twoDays = openClock(budget('2 working days', 'workingTime'), shanghai('2026-03-02 10:00'));
const complaint = openClock(budget('13 days', 'workingTime'), shanghai('2026-09-30 17:50'));

test('a clock that never stood still is due as its budget says', () => {
  expect(due(website, complaint)).toEqual(dueAt(website, complaint.openedAt, complaint.budget));
});

test('hours go on where they stopped, and the explanation shows the pause', () => {
  const paused = pause(fourHours, shanghai('2026-03-02 10:00'));
  const limit = due(website, resume(paused, shanghai('2026-03-04 09:00')));
  // 1 h before, 3 h from 9:00
  expect(limit && inShanghai(limit.at)).toBe('2026-03-04 12:00');
  expect(limit?.explanation.map(({ kind, counts }) => [kind, counts / 3_600_000])).toEqual([
    ['working', 1],
    ['paused', 0],
    ['working', 3],
  ]);
});

test('a clock that stands still is not due', () => {
  expect(due(website, pause(fourHours, shanghai('2026-03-02 10:00')))).toBeUndefined();
});

test('a clock that stops only after its limit was passed stays due', () => {
  const late = pause(fourHours, shanghai('2026-03-05 10:00'));
  // 3 h to noon, 1 h from 14:00
  expect(due(website, late)).toMatchObject({ at: shanghai('2026-03-02 15:00') });
});

test('a clock that stops at its very limit is due then', () => {
  expect(due(website, pause(fourHours, shanghai('2026-03-02 15:00')))).toMatchObject({
    at: shanghai('2026-03-02 15:00'),
  });
});

test('whole days go on as whole days', () => {
  const paused = pause(twoDays, shanghai('2026-03-03 10:00'));
  // one day is used up, one is left
  expect(due(website, resume(paused, shanghai('2026-03-09 11:30')))).toMatchObject({
    at: shanghai('2026-03-10 11:30'),
  });
});

test('a day that was interrupted is first made up in working time', () => {
  const paused = pause(twoDays, shanghai('2026-03-02 11:00'));
  const limit = due(website, resume(paused, shanghai('2026-03-09 10:00')));
  // of the first day 6 h 30 are left: 2 h, 4 h, 30 min on Tuesday 10 March; then one day
  expect(limit).toMatchObject({ at: shanghai('2026-03-11 09:00') });
  expect(limit?.explanation.reduce((sum, { counts }) => sum + counts, 0)).toBe(2 * 86_400_000);
});

test('calendar days are put off by the length of the pause', () => {
  const clock = openClock(budget('13 days', 'calendarTime'), shanghai('2026-09-30 17:50'));
  const paused = pause(clock, shanghai('2026-10-01 17:50'));
  expect(due(website, resume(paused, shanghai('2026-10-03 20:50')))).toMatchObject({
    at: shanghai('2026-10-15 20:50'),
  });
});

test('a clock stands still twice', () => {
  const once = resume(pause(fourHours, shanghai('2026-03-02 10:00')), shanghai('2026-03-02 11:00'));
  const twice = resume(pause(once, shanghai('2026-03-02 11:30')), shanghai('2026-03-02 15:00'));
  // 1 h, 30 min, then 2 h 30
  expect(due(website, twice)).toMatchObject({ at: shanghai('2026-03-02 17:30') });
});

test('a new public holiday puts an open clock off, on record with before and after', () => {
  const holiday = { name: 'Founding day', date: '2026-10-12' };
  const changed: Calendar = { ...website, holidays: [...website.holidays, holiday] };
  const { before, after } = recount(complaint, website, changed);
  expect([before, after].map((limit) => limit && inShanghai(limit.at))).toEqual([
    '2026-10-23 17:50',
    '2026-10-26 17:50',
  ]);
});

test('next year’s calendar makes a provisional limit firm', () => {
  const clock = openClock(budget('2 hours', 'workingTime'), shanghai('2026-12-31 17:00'));
  const newYear = { name: 'New Year 2027', from: '2027-01-01', to: '2027-01-03' };
  const arrived: Calendar = { ...website, holidays: [...website.holidays, newYear], knownThrough: '2027-12-31' };
  const { before, after } = recount(clock, website, arrived);
  expect(before).toMatchObject({ at: shanghai('2027-01-01 09:30'), provisional: true });
  expect(after).toMatchObject({ at: shanghai('2027-01-04 09:30'), provisional: false });
});

test('a paused clock stays paused through a recount', () => {
  const paused = pause(fourHours, shanghai('2026-03-02 10:00'));
  expect(recount(paused, website, { ...website, holidays: [] })).toEqual({ before: undefined, after: undefined });
});

test('a clock is not paused twice, nor resumed while it runs, nor moved in its past', () => {
  const paused = pause(fourHours, shanghai('2026-03-02 10:00'));
  expect(() => pause(paused, shanghai('2026-03-02 11:00'))).toThrow('paused already');
  expect(() => resume(fourHours, shanghai('2026-03-02 11:00'))).toThrow('not paused');
  expect(() => pause(fourHours, shanghai('2026-03-02 08:59'))).toThrow('in its past');
  expect(() => resume(paused, shanghai('2026-03-02 09:59'))).toThrow('before its pause');
  expect(() => pause(resume(paused, shanghai('2026-03-02 11:00')), shanghai('2026-03-02 10:30'))).toThrow(
    'in its past',
  );
});

import { dueAt } from '../../../domain/calendar/index.ts';
import type { Named } from '../../../domain/calendar/index.ts';
import { inShanghai, shanghai, website } from './calendars.ts';

const friday: Named = { named: 'weekday', weekday: 'fri' };
const fifth: Named = { named: 'by-day-of-month', day: 5 };
const endOfNovember: Named = { named: 'end-of-month', month: 11 };

/** The rule's words, the start, the named day, when it comes round, and the working. */
const rows: [words: string, start: string, named: Named, limit: string, working: string][] = [
  ['Friday before close', '2026-03-04 10:00', friday, '2026-03-06 18:00', 'this Friday'],
  ['Friday before close', '2026-03-06 17:59', friday, '2026-03-06 18:00', 'a minute is left'],
  ['Friday before close', '2026-03-06 18:00', friday, '2026-03-13 18:00', 'closed: the next one'],
  ['Friday before close', '2026-09-22 10:00', friday, '2026-09-24 18:00', '25 September is a holiday: the day before'],
  [
    'Friday before close',
    '2026-09-28 10:00',
    friday,
    '2026-09-30 18:00',
    '2 October is a holiday: the last day before it',
  ],
  ['Friday before close', '2026-09-30 18:00', friday, '2026-10-09 18:00', 'that one is over'],
  ['Friday, or later', '2026-09-22 10:00', { ...friday, ifClosed: 'later' }, '2026-09-28 18:00', 'the first day after'],
  [
    'Friday, or later',
    '2026-09-28 10:00',
    { ...friday, ifClosed: 'later' },
    '2026-09-28 18:00',
    'last week’s, still to come',
  ],
  ['Wednesday 17:30', '2026-03-02 10:00', { named: 'weekday', weekday: 'wed', at: '17:30' }, '2026-03-04 17:30', 'P95'],
  ['Monday 14:00', '2026-03-02 14:00', { named: 'weekday', weekday: 'mon', at: '14:00' }, '2026-03-09 14:00', 'P96'],
  ['by the 5th', '2026-03-02 10:00', fifth, '2026-03-05 18:00', 'a Thursday'],
  ['by the 5th', '2026-03-06 10:00', fifth, '2026-04-03 18:00', '5 April is a Sunday in Qingming: Friday before'],
  [
    'by the 5th, or later',
    '2026-03-06 10:00',
    { ...fifth, ifClosed: 'later' },
    '2026-04-07 18:00',
    'Tuesday after Qingming',
  ],
  [
    'by the 31st',
    '2026-02-02 10:00',
    { named: 'by-day-of-month', day: 31 },
    '2026-02-28 18:00',
    'February’s last, a make-up Saturday',
  ],
  ['the last working day of the month', '2026-03-02 10:00', { named: 'end-of-month' }, '2026-03-31 18:00', 'a Tuesday'],
  [
    'the last working day of the month',
    '2026-05-02 10:00',
    { named: 'end-of-month' },
    '2026-05-29 18:00',
    '31 May is a Sunday',
  ],
  [
    'the last working day of the month',
    '2026-01-30 18:00',
    { named: 'end-of-month' },
    '2026-02-28 18:00',
    '31 January is a Saturday',
  ],
  ['end of November', '2026-03-01 10:00', endOfNovember, '2026-11-30 18:00', 'a Monday'],
  ['end of November', '2026-12-01 10:00', endOfNovember, '2027-11-30 18:00', 'next year'],
  [
    'in May',
    '2026-03-01 10:00',
    { named: 'end-of-month', month: 5 },
    '2026-05-29 18:00',
    'the half-year plan is revised',
  ],
  [
    'the middle of the quarter',
    '2026-03-02 10:00',
    { named: 'mid-quarter' },
    '2026-05-20 18:00',
    '20 February is over',
  ],
  [
    'the middle of the quarter',
    '2026-01-01 10:00',
    { named: 'mid-quarter' },
    '2026-02-14 18:00',
    '20 February is a holiday, 14th a make-up day',
  ],
  [
    'the middle of the quarter',
    '2026-12-01 10:00',
    { named: 'mid-quarter', month: 2, day: 15 },
    '2027-02-15 18:00',
    'next year',
  ],
  ['the same day', '2026-03-02 10:00', { named: 'same-day' }, '2026-03-02 18:00', 'that day’s close'],
  ['the same day', '2026-03-02 18:30', { named: 'same-day' }, '2026-03-03 18:00', 'after the close: the next'],
  ['the same day', '2026-03-07 10:00', { named: 'same-day' }, '2026-03-09 18:00', 'a Saturday: Monday’s'],
];

test.each(rows)('“%s” from %s (%j) is %s (%s)', (_words, start, named, limit) => {
  expect(inShanghai(dueAt(website, shanghai(start), named).at)).toBe(limit);
});

test('a named day that the calendar does not know is provisional', () => {
  expect(dueAt(website, shanghai('2026-03-01 10:00'), endOfNovember).provisional).toBe(false);
  expect(dueAt(website, shanghai('2026-12-01 10:00'), endOfNovember).provisional).toBe(true);
});

test('a named day off at the end of the known days is provisional, though the day it moves to is known', () => {
  const calendar = { ...website, knownThrough: '2026-10-30' };
  // Saturday 31 October might be made a working day yet
  expect(dueAt(calendar, shanghai('2026-10-12 10:00'), { named: 'end-of-month' })).toMatchObject({
    at: shanghai('2026-10-30 18:00'),
    provisional: true,
  });
});

test('a named day counts nothing, so nothing is explained', () => {
  expect(dueAt(website, shanghai('2026-03-04 10:00'), friday).explanation).toEqual([]);
});

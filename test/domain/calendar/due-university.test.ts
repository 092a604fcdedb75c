import { dueAt } from '../../../domain/calendar/index.ts';
import type { ClockKind } from '../../../domain/calendar/index.ts';
import { budget, instant, university } from './calendars.ts';

// Each day 8:30–12:30 and 13:00–17:00. Clocks go on one hour on 29 March 2026 at 2:00, back on 25 October 2026 at 3:00.

/** Start, amount, the limit worked out by hand, and the working. */
type Row = [start: string, amount: string, clock: ClockKind, limit: string, working: string];

const rows: Row[] = [
  ['2026-03-28T10:00+01:00', '1 day', 'calendarTime', '2026-03-29T10:00+02:00', 'the same local time, 23 hours later'],
  ['2026-03-28T10:00+01:00', '24 hours', 'calendarTime', '2026-03-29T11:00+02:00', '24 hours are 24 hours'],
  [
    '2026-03-28T02:30+01:00',
    '1 day',
    'calendarTime',
    '2026-03-29T03:30+02:00',
    '2:30 is skipped: moved on by the hour',
  ],
  ['2026-10-24T10:00+02:00', '1 day', 'calendarTime', '2026-10-25T10:00+01:00', 'the same local time, 25 hours later'],
  ['2026-10-24T10:00+02:00', '24 hours', 'calendarTime', '2026-10-25T09:00+01:00', '24 hours are 24 hours'],
  ['2026-10-24T02:30+02:00', '1 day', 'calendarTime', '2026-10-25T02:30+02:00', '2:30 comes twice: the first'],
  [
    '2026-03-27T16:30+01:00',
    '1 hour',
    'workingTime',
    '2026-03-30T09:00+02:00',
    '30 min Friday, 30 min Monday in summer time',
  ],
  ['2026-03-27T10:00+01:00', '1 working day', 'workingTime', '2026-03-30T10:00+02:00', 'Monday, same local time'],
  [
    '2026-10-23T16:30+02:00',
    '1 hour',
    'workingTime',
    '2026-10-26T09:00+01:00',
    '30 min Friday, 30 min Monday in winter time',
  ],
  ['2026-04-24T16:30+02:00', '1 hour', 'workingTime', '2026-04-28T09:00+02:00', 'King’s Day is a Monday'],
  ['2018-03-30T16:30+02:00', '1 hour', 'workingTime', '2018-04-03T09:00+02:00', 'Easter Monday 2 April 2018'],
  ['2017-05-24T10:00+02:00', '1 day', 'workingTime', '2017-05-26T10:00+02:00', 'Ascension Day 25 May 2017'],
  ['2026-12-24T16:30+01:00', '1 hour', 'workingTime', '2026-12-28T09:00+01:00', 'Christmas on Friday and Saturday'],
  ['2026-12-31T16:30+01:00', '1 hour', 'workingTime', '2027-01-04T09:00+01:00', 'New Year’s Day is a Friday'],
  ['2024-02-28T10:00+01:00', '1 day', 'workingTime', '2024-02-29T10:00+01:00', 'the leap day is a Thursday'],
  ['2024-02-28T10:00+01:00', '2 days', 'workingTime', '2024-03-01T10:00+01:00', 'the leap day, then Friday'],
  ['2026-03-02T08:30+01:00', 'half a day', 'workingTime', '2026-03-02T12:30+01:00', 'the morning'],
];

describe('a limit of the university, worked out by hand', () => {
  test.each(rows)('%s, %s of %s: %s (%s)', (start, amount, clock, limit) => {
    const { at, provisional } = dueAt(university, instant(start), budget(amount, clock));
    expect([new Date(at).toISOString(), provisional]).toEqual([new Date(instant(limit)).toISOString(), false]);
  });

  test('past 2027 is provisional', () => {
    const { at, provisional } = dueAt(university, instant('2027-12-31T16:30+01:00'), budget('1 hour', 'workingTime'));
    // 1 January 2028 is a Saturday
    expect([at, provisional]).toEqual([instant('2028-01-03T09:00+01:00'), true]);
  });
});

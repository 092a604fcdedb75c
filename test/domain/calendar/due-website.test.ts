import { dueAt } from '../../../domain/calendar/index.ts';
import { budget, inShanghai, shanghai, website } from './calendars.ts';

// Summer: morning 3 h 55, afternoon 3 h 30. Winter: morning 3 h 30, afternoon 4 h.

/** Start, amount, the limit worked out by hand, and the working. */
type Row = [start: string, amount: string, limit: string, working: string];

const hours: Row[] = [
  ['2026-03-02 09:00', '2 hours', '2026-03-02 11:00', 'within the morning'],
  ['2026-03-02 09:00', '3 hours', '2026-03-02 12:00', 'the morning’s last instant, not the afternoon’s first'],
  ['2026-03-02 09:00', '181 minutes', '2026-03-02 14:01', '180 to noon, 1 after lunch'],
  ['2026-03-02 11:00', '4 hours', '2026-03-02 17:00', '1 h to noon, 3 h from 14:00'],
  ['2026-03-02 12:30', '1 hour', '2026-03-02 15:00', 'in lunch: from 14:00'],
  ['2026-03-02 16:00', '2 hours', '2026-03-02 18:00', 'the day’s last instant'],
  ['2026-03-02 16:00', '7201 seconds', '2026-03-03 08:30:01', '7200 s to the close, 1 s next morning'],
  ['2026-03-02 07:00', '1 hour', '2026-03-02 09:30', 'before opening: from 8:30'],
  ['2026-03-02 20:00', '30 minutes', '2026-03-03 09:00', 'after the close: from Tuesday 8:30'],
  ['2026-03-06 17:00', '2 hours', '2026-03-09 09:30', 'Friday 1 h, Monday 1 h'],
  ['2026-03-07 10:00', '1 hour', '2026-03-09 09:30', 'a Saturday: from Monday 8:30'],
  ['2026-06-01 08:05', '4 hours', '2026-06-01 14:35', 'summer: 3 h 55 to noon, 5 min from 14:30'],
  ['2026-06-01 08:05', '445 minutes', '2026-06-01 18:00', 'a whole summer day is 235 + 210 minutes'],
  ['2026-06-01 08:05', '446 minutes', '2026-06-02 08:06', 'and one minute more is the next day'],
  ['2026-06-01 11:00', '6 working hours', '2026-06-02 09:35', 'P25: 1 h + 3 h 30 on Monday, 1 h 30 from Tuesday 8:05'],
  ['2026-06-01 11:59', '90 seconds', '2026-06-01 14:30:30', '60 s to noon, 30 s after lunch'],
  ['2026-06-01 09:00', '0 hours', '2026-06-01 09:00', 'nothing to count'],
];

const holidays: Row[] = [
  ['2026-09-30 17:50', '10 minutes', '2026-09-30 18:00', 'just before the holiday'],
  ['2026-09-30 17:50', '11 minutes', '2026-10-08 08:31', '10 to the close, holiday 1–7 October, 1 in winter hours'],
  ['2026-09-30 17:50', '4 hours', '2026-10-08 14:20', '10 min; Thursday 8 October 3 h 30 to noon; 20 min from 14:00'],
  ['2026-10-01 10:00', '1 hour', '2026-10-08 09:30', 'within the holiday: from its end'],
  ['2026-10-09 17:30', '1 hour', '2026-10-10 09:00', '30 min Friday, 30 min on the make-up Saturday'],
  ['2026-10-10 17:30', '1 hour', '2026-10-12 09:00', '30 min on the make-up Saturday, 30 min Monday'],
  ['2026-04-30 17:00', '2 hours', '2026-05-06 09:05', '1 h; 1–5 May off; 1 h from 8:05, summer'],
  ['2026-05-08 17:00', '2 hours', '2026-05-09 09:05', '1 h; make-up Saturday 9 May in summer hours'],
  [
    '2026-02-13 17:00',
    '10 hours',
    '2026-02-24 10:00',
    '1 h Friday; 7 h 30 make-up Saturday; 15–23 off; 1 h 30 Tuesday',
  ],
  ['2026-02-27 16:30', '3 hours', '2026-02-28 10:00', '1 h 30 Friday, 1 h 30 make-up Saturday'],
  [
    '2025-12-31 17:00',
    '2 hours',
    '2026-01-04 09:30',
    '1 h; 1–3 January off; 1 h on make-up Sunday: over the year’s end',
  ],
  ['2026-04-03 17:30', '1 hour', '2026-04-07 09:00', 'Qingming, Saturday to Monday'],
  ['2026-06-18 17:30', '1 hour', '2026-06-22 08:35', 'Dragon Boat, Friday to Sunday'],
  ['2026-09-24 17:30', '1 hour', '2026-09-28 08:35', 'Mid-Autumn, Friday to Sunday'],
  ['2026-09-20 09:00', '1 hour', '2026-09-20 10:00', 'a make-up Sunday is worked'],
  ['2025-09-30 17:00', '2 hours', '2025-10-09 09:30', '1 h; 1–8 October 2025 off; 1 h in winter hours'],
  ['2025-10-10 17:30', '1 hour', '2025-10-11 09:00', 'make-up Saturday 11 October 2025'],
  ['2025-04-25 17:30', '1 hour', '2025-04-27 09:00', 'Saturday off, make-up Sunday worked'],
  ['2025-01-25 10:00', '1 hour', '2025-01-26 09:30', 'Saturday off, make-up Sunday worked'],
  ['2025-01-27 17:30', '1 hour', '2025-02-05 09:00', 'Spring Festival 28 January to 4 February 2025'],
];

const days: Row[] = [
  ['2026-03-02 10:00', '2 working days', '2026-03-04 10:00', 'Tuesday, Wednesday'],
  ['2026-03-05 10:00', '2 working days', '2026-03-09 10:00', 'Friday, Monday'],
  ['2026-10-09 10:00', 'one working day', '2026-10-10 10:00', 'the make-up Saturday'],
  ['2026-09-30 08:30', '1 day', '2026-10-08 08:30', '1–7 October off'],
  ['2026-09-30 08:10', '1 day', '2026-10-08 08:30', 'winter has no 8:10: its first instant after'],
  ['2026-04-30 14:10', '1 day', '2026-05-06 14:30', 'summer has no 14:10: its first instant after'],
  ['2026-04-30 14:30', '1 day', '2026-05-06 14:30', 'both seasons have 14:30'],
  ['2026-03-07 10:00', '1 day', '2026-03-09 18:00', 'a Saturday counts as Friday’s close: all of Monday is left'],
  ['2026-03-02 12:30', '1 day', '2026-03-03 12:00', 'lunch counts as the morning’s end'],
  ['2026-03-02 19:00', '2 working days', '2026-03-04 18:00', 'all of Tuesday and Wednesday'],
  ['2026-03-02 07:00', '1 working day', '2026-03-02 18:00', 'before opening: all of Monday'],
  ['2026-09-30 18:30', '1 working day', '2026-10-08 18:00', 'all of the first day after the holiday'],
  ['2026-03-02 08:30', 'half a working day', '2026-03-02 12:00', 'the morning'],
  ['2026-03-02 14:00', 'half a working day', '2026-03-02 18:00', 'the afternoon'],
  [
    '2026-03-02 10:15',
    '0.5 days',
    '2026-03-02 16:00',
    'half of the morning (105 of 210 min) gives half of the afternoon (120 of 240)',
  ],
  ['2026-03-06 16:00', 'half a day', '2026-03-09 10:15', 'half of Friday’s afternoon gives half of Monday’s morning'],
  [
    '2026-09-30 16:15',
    '0.5 days',
    '2026-10-08 10:15',
    'half of the summer afternoon (105 of 210) gives half of the winter morning',
  ],
  ['2026-03-02 08:30', '1.5 days', '2026-03-03 12:00', 'Tuesday 8:30, then a morning'],
  ['2026-12-30 10:00', '1 day', '2026-12-31 10:00', 'the last day of the year'],
];

const calendarTime: Row[] = [
  ['2026-09-30 17:50', '17 days', '2026-10-17 17:50', 'holidays and weekends count'],
  ['2026-09-30 17:50', '24 hours', '2026-10-01 17:50', 'the clock never stops'],
  ['2026-03-07 23:00', '48 hours', '2026-03-09 23:00', 'a weekend counts'],
  ['2026-03-02 09:00', '0.5 days', '2026-03-02 21:00', 'half a day is 12 hours'],
  ['2026-09-30 17:50', '2 weeks', '2026-10-14 17:50', 'fourteen days'],
  ['2026-09-30 17:50', 'one month', '2026-10-30 17:50', 'the same day of the next month'],
  ['2026-01-31 10:00', 'one month', '2026-02-28 10:00', 'February has no 31st: its last day'],
  ['2025-11-30 10:00', '3 months', '2026-02-28 10:00', 'over the year’s end into a shorter month'],
  ['2024-02-28 10:00', '2 days', '2024-03-01 10:00', 'over the leap day'],
  ['2024-01-31 10:00', 'one month', '2024-02-29 10:00', 'February’s last day in a leap year'],
  ['2024-02-29 10:00', '1 year', '2025-02-28 10:00', 'a leap day’s anniversary'],
  ['2026-12-25 10:00', '10 days', '2027-01-04 10:00', 'over the year’s end, unknown holidays or not'],
];

describe('a limit of the website company, worked out by hand', () => {
  test.each(hours)('%s, %s of working time: %s (%s)', (start, amount, limit) => {
    expect(inShanghai(dueAt(website, shanghai(start), budget(amount, 'workingTime')).at)).toBe(limit);
  });

  test.each(holidays)('%s, %s over a holiday or a make-up workday: %s (%s)', (start, amount, limit) => {
    expect(dueAt(website, shanghai(start), budget(amount, 'workingTime'))).toMatchObject({
      at: shanghai(limit),
      provisional: false,
    });
  });

  test.each(days)('%s, %s of working time: %s (%s)', (start, amount, limit) => {
    expect(inShanghai(dueAt(website, shanghai(start), budget(amount, 'workingTime')).at)).toBe(limit);
  });

  test.each(calendarTime)('%s, %s of calendar time: %s (%s)', (start, amount, limit) => {
    expect(dueAt(website, shanghai(start), budget(amount, 'calendarTime'))).toMatchObject({
      at: shanghai(limit),
      provisional: false,
    });
  });
});

describe('a complaint accepted on Wednesday 30 September 2026 at 17:50', () => {
  const accepted = shanghai('2026-09-30 17:50');

  test('is due in 13 calendar days on Tuesday 13 October at 17:50', () => {
    const { at, explanation } = dueAt(website, accepted, budget('13 days', 'calendarTime'));
    expect(inShanghai(at)).toBe('2026-10-13 17:50');
    expect(explanation).toEqual([{ from: accepted, to: at, kind: 'calendar', counts: 13 * 24 * 3_600_000 }]);
  });

  test('is due in 13 working days on Friday 23 October at 17:50, each of them named', () => {
    const { at, explanation, provisional } = dueAt(website, accepted, budget('13 days', 'workingTime'));
    expect(inShanghai(at)).toBe('2026-10-23 17:50');
    expect(provisional).toBe(false);
    const named = explanation.map(({ to }) => inShanghai(to).slice(5, 10));
    // Thursday 8, Friday 9, make-up Saturday 10, then Monday to Friday twice less Friday 23, the thirteenth
    expect(named).toEqual([
      ...['10-08', '10-09', '10-10'],
      ...['10-12', '10-13', '10-14', '10-15', '10-16'],
      ...['10-19', '10-20', '10-21', '10-22', '10-23'],
    ]);
  });

  test('is due in 17 working days, if it came from abroad, on Thursday 29 October at 17:50', () => {
    // 23 October is the 13th; Monday 26, 27, 28, 29
    expect(inShanghai(dueAt(website, accepted, budget('17 days', 'workingTime')).at)).toBe('2026-10-29 17:50');
  });
});

describe('a year that the calendar does not know', () => {
  const due = (start: string, amount: string) => {
    const { at, provisional } = dueAt(website, shanghai(start), budget(amount, 'workingTime'));
    return [inShanghai(at), provisional];
  };

  test('makes a limit provisional that falls into it, on the weekly pattern', () => {
    expect(due('2026-12-31 17:00', '2 hours')).toEqual(['2027-01-01 09:30', true]);
    expect(due('2026-12-30 10:00', '2 days')).toEqual(['2027-01-01 10:00', true]);
  });

  test('leaves a limit firm that falls on the last known day', () => {
    expect(due('2026-12-31 17:00', '1 hour')).toEqual(['2026-12-31 18:00', false]);
  });

  test('makes a limit provisional that begins before the first known day', () => {
    expect(due('2024-12-30 10:00', '1 hour')).toEqual(['2024-12-30 11:00', true]);
    expect(due('2024-12-31 17:00', '2 hours')).toEqual(['2025-01-02 09:30', true]);
  });
});

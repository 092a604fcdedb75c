import { calendarFaults, dueAt, limitFault } from '../../../domain/calendar/index.ts';
import type { Calendar, Limit } from '../../../domain/calendar/index.ts';
import { budget, shanghai, university, website } from './calendars.ts';

const [summer, winter] = website.seasons;
if (!summer || !winter) throw new Error('The website company has two seasons.');

test('the calendars of the demo companies have no faults', () => {
  expect(calendarFaults(website)).toEqual([]);
  expect(calendarFaults(university)).toEqual([]);
});

test.each<[string, Partial<Calendar>, string]>([
  ['an unknown zone', { timeZone: 'Asia/Atlantis' }, 'Invalid time zone'],
  ['a gap between the seasons', { seasons: [summer] }, '01-01 lies in no season.'],
  ['a day in two seasons', { seasons: [summer, { ...winter, from: '09-30' }] }, '09-30 lies in summer and winter.'],
  [
    'a season on a day that is none',
    { seasons: [summer, { ...winter, from: '09-31' }] },
    'There is no day 2024-09-31.',
  ],
  ['no hours at all', { seasons: [{ name: 'year', from: '01-01', to: '12-31', hours: {} }] }, 'No day of the week'],
  [
    'hours out of order',
    { seasons: [{ ...summer, hours: { mon: [{ from: '12:00', to: '08:05' }] } }, winter] },
    '12:00–08:05',
  ],
  [
    'hours that overlap',
    {
      seasons: [
        {
          ...summer,
          hours: {
            mon: [
              { from: '08:05', to: '12:00' },
              { from: '11:00', to: '18:00' },
            ],
          },
        },
        winter,
      ],
    },
    '11:00–18:00',
  ],
  [
    'a time that is none',
    { seasons: [{ ...summer, hours: { mon: [{ from: '8:05', to: '12:00' }] } }, winter] },
    '8:05',
  ],
  [
    'a holiday on a day that is none',
    { holidays: [{ name: 'Leap', date: '2026-02-29' }] },
    'There is no day 2026-02-29.',
  ],
  [
    'a holiday that ends before it begins',
    { holidays: [{ name: 'Fair', from: '2026-05-03', to: '2026-05-01' }] },
    'Fair ends',
  ],
  [
    'a make-up workday that is none',
    { makeUpWorkdays: [{ name: 'x', date: '10 October' }] },
    'There is no day 10 October.',
  ],
  ['an unknown end', { knownThrough: 'forever' }, 'There is no day forever.'],
])('a calendar with %s is found out', (_what, change, sentence) => {
  expect(calendarFaults({ ...website, ...change })[0]).toContain(sentence);
});

test.each<[Limit, string]>([
  [budget('soon', 'workingTime'), '“soon” is not an amount of time.'],
  [budget('-1 days', 'workingTime'), 'is not an amount of time.'],
  [budget('2 working days', 'calendarTime'), 'needs a clock in working time.'],
  [budget('2 working weeks', 'workingTime'), 'There is no working week.'],
  [budget('1 month', 'workingTime'), 'cannot be counted in working time.'],
  [budget('2 weeks', 'workingTime'), 'cannot be counted in working time.'],
  [budget('1.5 months', 'calendarTime'), 'is not a whole number of months.'],
  [budget('0.3 days', 'workingTime'), 'a part of a day is a half.'],
  [budget('101 years', 'calendarTime'), 'is longer than a hundred years.'],
  [{ named: 'weekday', weekday: 'fri', at: '25:00' }, 'There is no time of day 25:00.'],
])('the limit %j cannot be used, and the sentence says why', (limit, sentence) => {
  expect(limitFault(limit)).toContain(sentence);
  expect(() => dueAt(website, shanghai('2026-03-02 10:00'), limit)).toThrow(RangeError);
});

test.each<Limit>([
  budget('half an hour', 'calendarTime'),
  budget('half a working day', 'workingTime'),
  budget('1.5 weeks', 'calendarTime'),
  budget('a day', 'workingTime'),
  budget('half a year', 'calendarTime'),
  { named: 'end-of-month', month: 11 },
])('the limit %j can be used', (limit) => {
  expect(limitFault(limit)).toBeUndefined();
});

test('a calendar on which nobody ever works is refused, not waited for', () => {
  const closed: Calendar = { ...website, seasons: [], makeUpWorkdays: [] };
  const never = () => dueAt(closed, shanghai('2026-03-02 10:00'), budget('1 hour', 'workingTime'));
  expect(never).toThrow('no working day within three years');
});

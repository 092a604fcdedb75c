import { before } from '../../../domain/calendar/index.ts';
import type { ClockKind } from '../../../domain/calendar/index.ts';
import { budget, inShanghai, instant, shanghai, university, website } from './calendars.ts';

/** What it must lie before, by how much, the last instant worked out by hand, and the working. */
type Row = [end: string, amount: string, limit: string, working: string];

const workingTime: Row[] = [
  [
    '2026-03-09 08:30',
    'half a working day',
    '2026-03-06 14:00',
    'leave from Monday’s opening: Friday afternoon is the half day',
  ],
  [
    '2026-03-09 14:00',
    'half a working day',
    '2026-03-09 08:30',
    'leave from the afternoon: asked by that morning’s opening',
  ],
  ['2026-03-09 00:00', 'half a working day', '2026-03-06 14:00', 'leave from midnight begins with Monday’s opening'],
  ['2026-10-08 08:30', 'half a working day', '2026-09-30 14:30', 'over the holiday, a summer afternoon'],
  ['2026-10-10 08:30', 'half a working day', '2026-10-09 14:00', 'a make-up Saturday is worked'],
  ['2026-03-04 10:00', 'one working day', '2026-03-03 10:00', 'the day before'],
  ['2026-03-04 10:00', '3 working days', '2026-02-28 10:00', 'Tuesday, Monday, make-up Saturday'],
  ['2026-10-12 10:00', 'one working day', '2026-10-10 10:00', 'the make-up Saturday'],
  [
    '2026-03-07 10:00',
    'one working day',
    '2026-03-06 08:30',
    'a Saturday counts as Monday’s opening: all of Friday lies between',
  ],
  ['2026-05-06 08:05', 'one working day', '2026-04-30 08:30', 'winter has no 8:05: that day’s first instant'],
  ['2026-10-08 14:10', 'one working day', '2026-09-30 12:00', 'summer has no 14:10: its last instant before'],
  ['2026-05-06 14:30', 'one working day', '2026-04-30 14:30', 'both seasons have 14:30'],
  ['2026-03-10 08:30', '1.5 days', '2026-03-06 14:00', 'Monday afternoon is the half, the same time a day before'],
  ['2026-03-02 14:10', 'half an hour', '2026-03-02 11:40', '10 min after lunch, 20 before'],
  ['2026-03-09 09:30', '2 hours', '2026-03-06 17:00', '1 h Monday, 1 h Friday'],
  ['2026-10-08 14:20', '4 hours', '2026-09-30 17:50', '20 min, 3 h 30, 10 min over the holiday'],
  ['2026-03-09 14:00', '3.5 hours', '2026-03-09 08:30', 'a whole morning'],
];

const calendarTime: Row[] = [
  ['2026-03-02 14:10', 'half an hour', '2026-03-02 13:40', 'lunch or not'],
  ['2026-03-01 06:00', '1 hour', '2026-03-01 05:00', 'cars at the airport on a Sunday'],
  ['2026-04-01 00:00', 'one month', '2026-03-01 00:00', 'a plan for April is prepared from 1 March'],
  ['2026-03-31 12:00', 'one month', '2026-02-28 12:00', 'February has no 31st'],
  ['2026-03-04 10:00', '3 days', '2026-03-01 10:00', 'three days ahead, a Sunday'],
];

const between = (end: string, amount: string, clock: ClockKind) =>
  before(website, shanghai(end), budget(amount, clock));

test.each(workingTime)('before %s by %s of working time is %s (%s)', (end, amount, limit) => {
  expect(inShanghai(between(end, amount, 'workingTime').at)).toBe(limit);
});

test.each(calendarTime)('before %s by %s of calendar time is %s (%s)', (end, amount, limit) => {
  expect(inShanghai(between(end, amount, 'calendarTime').at)).toBe(limit);
});

test('a day before a morning after the clocks went on is the same local time', () => {
  const { at } = before(university, instant('2026-03-29T10:00+02:00'), budget('1 day', 'calendarTime'));
  expect(at).toBe(instant('2026-03-28T10:00+01:00'));
});

test('a notice before a day that the calendar does not know is provisional', () => {
  expect(between('2027-01-04 08:30', 'half a working day', 'workingTime').provisional).toBe(true);
  expect(between('2026-12-31 14:00', 'half a working day', 'workingTime').provisional).toBe(false);
});

test('nothing before an instant is the instant', () => {
  expect(inShanghai(between('2026-03-07 10:00', '0 hours', 'workingTime').at)).toBe('2026-03-07 10:00');
});

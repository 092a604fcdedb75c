import { isWorkingTime, nextWorkingInstant, workingTimeBetween } from '../../../domain/calendar/index.ts';
import { inShanghai, shanghai, website } from './calendars.ts';

const minute = 60_000;

test.each([
  ['2026-06-01 08:04', false, 'before summer’s opening'],
  ['2026-06-01 08:05', true, 'at summer’s opening'],
  ['2026-03-02 08:05', false, 'before winter’s opening'],
  ['2026-03-02 11:59:59', true, 'the morning’s last second'],
  ['2026-03-02 12:00', false, 'lunch has begun'],
  ['2026-03-02 14:00', true, 'winter’s lunch is over'],
  ['2026-06-01 14:00', false, 'summer’s lunch is not'],
  ['2026-03-02 18:00', false, 'the day is over'],
  ['2026-03-07 10:00', false, 'a Saturday'],
  ['2026-10-10 10:00', true, 'a make-up Saturday'],
  ['2026-10-05 10:00', false, 'a holiday on a Monday'],
  ['2026-05-01 10:00', false, 'Labour Day'],
])('at %s, working is %s: %s', (at, working) => {
  expect(isWorkingTime(website, shanghai(at))).toBe(working);
});

test.each([
  ['2026-03-02 10:00', '2026-03-02 10:00', 'while the company works'],
  ['2026-03-02 12:00', '2026-03-02 14:00', 'in lunch'],
  ['2026-03-06 18:00', '2026-03-09 08:30', 'at Friday’s close'],
  ['2026-03-02 05:00', '2026-03-02 08:30', 'before the opening'],
  ['2026-09-30 18:00', '2026-10-08 08:30', 'at the holiday’s eve, into winter'],
  ['2026-10-10 03:00', '2026-10-10 08:30', 'on a make-up Saturday'],
  ['2026-04-30 20:00', '2026-05-06 08:05', 'over Labour Day, into summer'],
])('a slip that falls due at %s goes out at %s: %s', (at, next) => {
  expect(inShanghai(nextWorkingInstant(website, shanghai(at)))).toBe(next);
});

test.each([
  ['2026-09-30 17:50', '2026-10-08 08:40', 20, '10 minutes, a holiday, 10 minutes'],
  ['2026-03-02 08:30', '2026-03-02 18:00', 450, 'a winter’s day'],
  ['2026-06-01 00:00', '2026-06-02 00:00', 445, 'a summer’s day'],
  ['2026-03-02 12:00', '2026-03-02 14:00', 0, 'lunch'],
  ['2026-03-07 00:00', '2026-03-09 00:00', 0, 'a weekend'],
  ['2026-03-02 18:00', '2026-03-02 08:30', -450, 'backwards'],
  ['2026-10-05 00:00', '2026-10-12 00:00', 3 * 450, 'a week with a make-up Saturday: Thursday, Friday, Saturday'],
])('from %s to %s, %i minutes are worked: %s', (a, b, minutes) => {
  expect(workingTimeBetween(website, shanghai(a), shanghai(b))).toBe(minutes * minute);
});

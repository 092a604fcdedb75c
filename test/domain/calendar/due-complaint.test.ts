import rulebook from '../../../prisma/companies/manufacturer/rulebook/complaint@2025-01-01.json' with { type: 'json' };
import { dueAt } from '../../../domain/calendar/index.ts';
import { manufacturerCompany } from '../../cast.ts';

/** Accepted on Wednesday 30 September 2026 at 17:50: 1–7 October is a holiday, Saturday 10 October is worked, winter hours begin. */
const accepted = Date.parse('2026-09-30T17:50:00+08:00');
const { domestic, overseas } = rulebook.rule.deadline;

test.each([
  ['at home', '13 days', 'calendarTime', '2026-10-13T17:50:00+08:00'],
  ['at home', '13 days', 'workingTime', '2026-10-23T17:50:00+08:00'],
  ['abroad', '17 days', 'calendarTime', '2026-10-17T17:50:00+08:00'],
  ['abroad', '17 days', 'workingTime', '2026-10-29T17:50:00+08:00'],
] as const)('a complaint %s, %s of %s, accepted before the holiday is due at %s', (where, amount, clock, due) => {
  const { within } = where === 'at home' ? domestic : overseas;
  expect(within).toEqual({ amount, clock: 'calendarTime' });
  const { at, explanation } = dueAt(manufacturerCompany.calendar, accepted, { amount, clock });
  expect(new Date(at).toISOString()).toBe(new Date(due).toISOString());
  expect(explanation.reduce((sum, { counts }) => sum + counts, 0)).toBe(parseInt(amount) * 86_400_000);
});

import china from '../../../prisma/companies/holidays/china-2025-2026.json' with { type: 'json' };
import netherlands from '../../../prisma/companies/holidays/netherlands.json' with { type: 'json' };
import { manufacturer, university, website } from './calendars.ts';

const daysOf = (holidays: readonly ({ date: string } | { from: string; to: string })[], year: string) =>
  holidays.flatMap((holiday) => {
    const [from, to] = 'from' in holiday ? [holiday.from, holiday.to] : [holiday.date, holiday.date];
    const length = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
    return from.startsWith(year) ? length : [];
  });
const total = (lengths: number[]) => lengths.reduce((sum, length) => sum + length, 0);

test('each company’s calendar holds its country’s holidays and make-up workdays, word for word', () => {
  expect(website).toMatchObject(china);
  expect(manufacturer).toMatchObject(china);
  expect(university).toMatchObject(netherlands);
});

test('the manufacturer works when the website company does', () => {
  expect(manufacturer).toEqual({ ...website, name: 'manufacturer' });
});

test('China’s 2025 has 28 days of holiday and 2026 has 33, as the notices of the State Council say', () => {
  expect(total(daysOf(website.holidays, '2025'))).toBe(28);
  expect(total(daysOf(website.holidays, '2026'))).toBe(33);
});

test('China’s make-up workdays, five in 2025 and six in 2026, fall on weekends and on no holiday', () => {
  const days = website.makeUpWorkdays.map(({ date }) => date);
  expect(days.map((date) => [0, 6].includes(new Date(date).getUTCDay()))).toEqual(days.map(() => true));
  expect([2025, 2026].map((year) => days.filter((date) => date.startsWith(String(year))).length)).toEqual([5, 6]);
});

test('the Netherlands have seven public holidays a year, and Liberation Day every fifth', () => {
  const perYear = Array.from({ length: 11 }, (_, index) => total(daysOf(university.holidays, String(2017 + index))));
  expect(perYear).toEqual([7, 7, 7, 8, 7, 7, 7, 7, 8, 7, 7]);
});

import type { Files } from '../teahouse.ts';
import { found, loosely } from './spoilt.ts';

describe('calendar', () => {
  test('a calendar that has run out is a fault, one that soon will is a warning', async () => {
    const on = (day: string) => found(({ calendar }) => (calendar.knownThrough = '2026-12-31'), Date.parse(day));
    expect(await on('2027-01-01T10:00:00+08:00')).toEqual([
      'fault: calendar: the holidays are known through 2026-12-31 only, which is past',
    ]);
    const soon = ['warning: calendar: the holidays are known through 2026-12-31 only, which is within 60 days'];
    expect(await on('2026-12-31T23:59:00+08:00')).toEqual(soon);
    expect(await on('2026-11-02T00:00:00+08:00')).toEqual(soon);
    expect(await on('2026-11-01T23:59:00+08:00')).toEqual([]);
  });

  test('a make-up workday in the middle of a holiday is found, and one that is there twice', async () => {
    const findings = await found((files) =>
      files.calendar.makeUpWorkdays.push({ name: 'wrong', date: '2026-10-03' }, { name: 'again', date: '2026-10-10' }),
    );
    expect(findings).toEqual([
      'fault: calendar: 2026-10-03 (wrong) is a make-up workday in the middle of a holiday',
      'fault: calendar: 2026-10-10 is a make-up workday twice',
    ]);
  });

  test('a day that belongs to two holidays is a warning', async () => {
    expect(
      await found((files) =>
        files.calendar.holidays.push({ name: 'Mid-Autumn', from: '2026-10-07', to: '2026-10-08' }),
      ),
    ).toEqual(['warning: calendar: 2026-10-07 (Mid-Autumn) is a holiday twice']);
  });
});

describe('departments and versions', () => {
  test('departments that lie above each other are found', async () => {
    const findings = await found((files) => (loosely(files.company.departments[1])['parent'] = 'counter'));
    expect(findings).toEqual([]);
    const circle = await found((files) => {
      loosely(files.company.departments[1])['parent'] = 'counter';
      loosely(files.company.departments[2])['parent'] = 'kitchen';
    });
    expect(circle.filter((finding) => finding.startsWith('fault: departments'))).toEqual([
      'fault: departments: kitchen lies above itself: kitchen in counter in kitchen',
      'fault: departments: counter lies above itself: counter in kitchen in counter',
    ]);
  });

  test('a department with people and without a manager is a warning, and a fault where there is none above it either', async () => {
    const without =
      (...keys: string[]) =>
      (files: Files) => {
        for (const person of files.company.people)
          if (keys.includes(person.key))
            person.posts = person.posts?.filter(({ post }) => post !== 'department-manager') ?? [];
      };
    expect(await found(without('bo'))).toEqual(['warning: departments: counter has people and no manager of its own']);
    expect(await found(without('bo', 'ai'))).toContain(
      'fault: departments: counter has people and no manager, and neither has what is above it',
    );
  });

  test('two versions of a process that begin on one day are found', async () => {
    expect(await found((files) => (loosely(files)['twin'] = structuredClone(files.outing)))).toContain(
      'fault: outing@2025-01-01: two versions come into force on that day',
    );
  });

  test('a process of which no version is in force yet is a warning', async () => {
    expect(await found((files) => (files.outing.effectiveFrom = '2026-03-05'))).toEqual([
      'warning: outing: no version is in force before 2026-03-05',
    ]);
    expect(await found((files) => (files.outing.effectiveFrom = '2026-03-04'))).toEqual([]);
  });
});

import { check } from '../../../prisma/company/check.ts';
import { told } from '../../../prisma/company/check/finding.ts';
import { keptFrom, now, teahouse } from '../teahouse.ts';
import { found, loosely, signature, workingTime } from './spoilt.ts';

describe('ladders', () => {
  const ladder = (...after: string[]) => after.map((amount) => ({ after: workingTime(amount), does: 'remind' }));

  test('a rung that comes before the one below it is found', async () => {
    expect(await found((files) => (signature(files).ladder = ladder('1 day', '4 hours')))).toEqual([
      'fault: outing@2025-01-01 at rule.departmentManager.ladder[1]: comes before the rung below it',
    ]);
  });

  test('a task that is taken over before the first rung of its ladder is found, with every rung that is too late', async () => {
    expect(await found((files) => (signature(files).whenPassed.after = workingTime('1 hour')))).toEqual([
      'fault: outing@2025-01-01 at rule.departmentManager.ladder[0]: comes when the task has already been taken over',
      'fault: outing@2025-01-01 at rule.departmentManager.ladder[1]: comes when the task has already been taken over',
    ]);
  });

  test('a rung after the task has lapsed is found', async () => {
    expect(
      await found((files) => (loosely(signature(files))['whenPassed'] = { lapses: workingTime('5 hours') })),
    ).toEqual(['fault: outing@2025-01-01 at rule.departmentManager.ladder[1]: comes when the task has already lapsed']);
  });

  test('a rung that is too late over week-ends only is a warning', async () => {
    const findings = await found((files) => {
      signature(files).ladder = ladder('1 day');
      signature(files).whenPassed.after = { amount: '2 days', clock: 'calendarTime' };
    });
    expect(findings).toEqual([
      expect.stringMatching(
        /^warning: outing@2025-01-01 at rule\.departmentManager\.ladder\[0\]: comes when .* on some days/,
      ),
    ]);
  });

  test('named days come round in their own order and are not compared', async () => {
    const kept = keptFrom(teahouse());
    const on = (day: number) => ({ after: { named: 'by-day-of-month', day }, does: 'remind' });
    const rule = {
      ...teahouse().outing.rule,
      schedule: { ladder: [on(8), on(5)], whenPassed: { lapses: workingTime('1 hour') } },
    };
    const [outing] = kept.versions;
    if (!outing) throw new Error('the teahouse has no rule');
    const findings = await check({ ...kept, versions: [{ ...outing, rule }] }, now);
    expect(findings.filter(({ place }) => place.includes('.ladder'))).toEqual([]);
  });

  test('a rung that says the same as the one below it is found', async () => {
    expect(await found((files) => (signature(files).ladder = ladder('1 day', '1 day')))).toEqual([
      'fault: outing@2025-01-01 at rule.departmentManager.ladder[1]: says the same as the rung below it',
    ]);
  });
});

describe('bands of amounts', () => {
  /** The zod schemas of today's processes know no bands, so they are put in behind the reading. */
  async function banded(...bands: object[]): Promise<string[]> {
    const kept = keptFrom(teahouse());
    const versions = kept.versions.map((version) => ({
      ...version,
      rule: { ...(version.rule as object), limits: { bands } },
    }));
    return (await check({ ...kept, versions: versions.slice(0, 1) }, now)).map(told);
  }
  const place = 'fault: outing@2025-01-01 at rule.limits.bands';

  test('amounts that lie in no band are found', async () => {
    expect(await banded({ below: 100_00 }, { from: 200_00 })).toEqual([
      `${place}: amounts from 10000 to below 20000 lie in no band`,
    ]);
    expect(await banded({ below: 100_00 })).toEqual([`${place}: amounts from 10000 on lie in no band`]);
  });

  test('amounts that lie in several bands are found', async () => {
    expect(await banded({ below: 100_01 }, { from: 100_00 })).toEqual([
      `${place}: amounts from 10000 to below 10001 lie in several bands`,
    ]);
  });

  test('bands that follow each other without gap and overlap have no findings', async () => {
    expect(await banded({ below: 100_00 }, { from: 100_00, below: 500_00 }, { from: 500_00 })).toEqual([]);
  });
});

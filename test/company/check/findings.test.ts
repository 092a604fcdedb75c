import { check } from '../../../prisma/company/check.ts';
import { told } from '../../../prisma/company/check/finding.ts';
import { keptFrom, now, teahouse, type Files } from '../teahouse.ts';

/** What is found in the teahouse after something in its files was spoilt. */
async function found(spoil: (files: Files) => void = () => undefined, when = now): Promise<string[]> {
  const files = teahouse();
  spoil(files);
  return (await check(keptFrom(files), when)).map(told);
}

/** The same as any: tests put in what the types of a sound company do not know. */
const loosely = (value: unknown) => value as Record<string, unknown>;
const signature = (files: Files) => files.outing.rule.departmentManager;
const workingTime = (amount: string) => ({ amount, clock: 'workingTime' });

test('a sound company has no findings', async () => {
  expect(await found()).toEqual([]);
});

describe('people and posts', () => {
  test('a post that a rule names and nobody holds is found, at its place in the rule', async () => {
    expect(await found((files) => (signature(files).otherwise = [{ post: 'auditor-general' }]))).toEqual([
      'fault: outing@2025-01-01 at rule.departmentManager.otherwise[0]: nobody holds the post “auditor-general”',
    ]);
  });

  test('a person whom a rule names and who is not with the company is found', async () => {
    const findings = await found((files) => (loosely(signature(files))['by'] = { person: 'teahouse:nobody' }));
    expect(findings).toEqual([
      'fault: outing@2025-01-01 at rule.departmentManager.by: names “teahouse:nobody”, who is not with the company',
    ]);
  });

  test('a person whom a rule names and who is disabled is found, and so is a post whose holders all are', async () => {
    const files = teahouse();
    loosely(signature(files))['by'] = { person: 'teahouse:ming' };
    const kept = keptFrom(files);
    const gone = ['teahouse:ming', 'teahouse:hua', 'teahouse:bo', 'teahouse:ai'];
    const people = kept.people.map((person) => ({ ...person, disabled: gone.includes(person.id) }));
    const findings = (await check({ ...kept, people }, now)).map(told);
    expect(findings).toContain(
      'fault: outing@2025-01-01 at rule.departmentManager.by: names “teahouse:ming”, who is disabled',
    );
    expect(findings).toContain(
      'fault: request-for-payment@2025-01-01 at rule.supervisor.by: everybody who holds the post “department-manager” is disabled',
    );
  });

  test('a department that a rule looks in and that there is not is found', async () => {
    const findings = await found((files) => (loosely(signature(files))['by'] = { post: 'owner', of: 'cellar' }));
    expect(findings[0]).toBe(
      'fault: outing@2025-01-01 at rule.departmentManager.by: names the department “cellar”, which there is not',
    );
  });

  test('an opener that there is not, or of whom nobody is left, is found', async () => {
    const openedBy = [
      { department: 'cellar' },
      { post: 'cellarer' },
      { person: 'teahouse:nobody' },
      { department: 'counter' },
    ];
    expect(await found((files) => (loosely(files.outing)['openedBy'] = openedBy))).toEqual([
      'fault: outing@2025-01-01 at openedBy[0]: names the department “cellar”, which there is not',
      'fault: outing@2025-01-01 at openedBy[1]: nobody holds the post “cellarer”',
      'fault: outing@2025-01-01 at openedBy[2]: names “teahouse:nobody”, who is not with the company',
    ]);
    const files = teahouse();
    loosely(files.outing)['openedBy'] = [{ department: 'counter' }];
    const kept = keptFrom(files);
    const people = kept.people.map((person) => ({ ...person, disabled: person.department === 'counter' }));
    expect((await check({ ...kept, people }, now)).map(told)).toContain(
      'fault: outing@2025-01-01 at openedBy[0]: nobody works in the department “counter”',
    );
  });

  test('only those who may open a case of the rule need somebody whom it asks', async () => {
    const spoilt = (files: Files) => {
      files.company.people.find(({ key }) => key === 'bo')?.posts?.pop();
      loosely(signature(files))['by'] = { person: 'teahouse:hua' };
      signature(files).otherwise = [];
      loosely(signature(files))['whenPassed'] = {
        takenOverBy: { post: 'department-manager' },
        after: workingTime('2 days'),
      };
      files.company.people.find(({ key }) => key === 'ai')?.posts?.pop();
    };
    const missing =
      'fault: outing@2025-01-01 at rule.departmentManager: nobody is found for the people of company, counter';
    expect(await found(spoilt)).toContain(missing);
    const kitchens = (files: Files) => {
      spoilt(files);
      loosely(files.outing)['openedBy'] = [{ department: 'kitchen' }];
    };
    expect((await found(kitchens)).filter((finding) => finding.includes('outing'))).toEqual([]);
  });

  test('departments for whose people nobody is found are named, although the post has a holder elsewhere', async () => {
    const findings = await found((files) => {
      files.company.people.find(({ key }) => key === 'ai')?.posts?.pop();
      files.company.people.find(({ key }) => key === 'bo')?.posts?.pop();
      signature(files).otherwise = [];
    });
    expect(findings).toContain(
      'fault: outing@2025-01-01 at rule.departmentManager: nobody is found for the people of company, counter',
    );
  });

  test('a rule of the past that was superseded is not asked for its people any more', async () => {
    const findings = await found((files) => {
      loosely(files)['old'] = {
        ...structuredClone(files.outing),
        effectiveFrom: '2024-01-01',
        rule: { departmentManager: { by: { post: 'steward' } } },
      };
    });
    expect(findings).toEqual([]);
  });
});

describe('fields and sheets', () => {
  test('a field that a rule takes a person from and the form has not is found', async () => {
    expect(await found((files) => signature(files).otherwise.push({ field: 'deputy' } as never))).toEqual([
      'fault: outing@2025-01-01 at rule.departmentManager.otherwise[1]: the form has no field “deputy”',
    ]);
  });

  test('a field that is not a person is found; one that is, is not', async () => {
    expect(await found((files) => signature(files).otherwise.push({ field: 'purpose' } as never))).toEqual([
      'fault: outing@2025-01-01 at rule.departmentManager.otherwise[1]: the form’s field “purpose” is not a person',
    ]);
    expect(await found((files) => signature(files).otherwise.push({ field: 'escort' } as never))).toEqual([]);
  });
});

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

describe('steps that are never asked', () => {
  const properties = (files: Files) => loosely(files.payment.form.schema.properties);

  test('a step that no form can ask for is found: the field that calls for it is gone', async () => {
    expect(await found((files) => delete properties(files)['director'])).toEqual([
      'fault: request-for-payment@2025-01-01 at rule.director: is asked under no form',
    ]);
  });

  test('a step that the form rules out by its choices is found', async () => {
    const findings = await found((files) => (properties(files)['budgetOwner'] = { type: 'string', enum: ['none'] }));
    expect(findings).toEqual(['fault: request-for-payment@2025-01-01 at rule.budgetOwner: is asked under no form']);
  });

  test('a step that only a condition of the form rules out is found', async () => {
    const findings = await found((files) => {
      loosely(files.payment.form.schema)['allOf'] = [
        {
          if: { properties: { budgetOwner: { const: 'separate' } } },
          then: { properties: { director: { const: false } } },
        },
        { if: { properties: { director: { const: true } } }, then: { properties: { preApprover: { const: false } } } },
        { not: { properties: { preApprover: { const: true } }, required: ['preApprover'] } },
      ];
    });
    expect(findings).toEqual(['fault: request-for-payment@2025-01-01 at rule.preApprover: is asked under no form']);
  });

  test('what comes after a step that nobody at all can be asked for is found, beside the cause', async () => {
    const findings = await found((files) => {
      for (const step of ['supervisor', 'budgetOwner'])
        files.payment.rule[step] = { ...signature(files), by: { post: 'ghost' }, otherwise: [] };
      files.company.fallbackPost = 'ghost';
    });
    const at = 'fault: request-for-payment@2025-01-01 at rule';
    expect(findings).toEqual([
      `${at}.budgetOwner.by: nobody holds the post “ghost”`,
      `${at}.supervisor.by: nobody holds the post “ghost”`,
      `${at}.director: is asked under no form`,
      `${at}.paymentRequest: is asked under no form`,
      `${at}.payment: is asked under no form`,
    ]);
  });
});

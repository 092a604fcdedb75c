import { check } from '../../../prisma/company/check.ts';
import { told } from '../../../prisma/company/check/finding.ts';
import { keptFrom, now, teahouse, type Files } from '../teahouse.ts';
import { found, loosely, signature, workingTime } from './spoilt.ts';

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

import { diff } from '../../../prisma/company/diff.ts';
import { valueChanges } from '../../../prisma/company/diff/values.ts';
import { keptFrom, teahouse, type Files } from '../teahouse.ts';

function differences(edit: (files: Files) => void): string[] {
  const files = teahouse();
  edit(files);
  return diff(keptFrom(teahouse()), keptFrom(files));
}

test('files that say what the database has make no difference', () => {
  expect(differences(() => undefined)).toEqual([]);
});

test('people who come, move, are called otherwise or are gone, and posts gained and lost', () => {
  const told = differences(({ company }) => {
    const [ming, hua] = company.people;
    company.people.push({ key: 'xin', name: 'Xin', department: 'counter', role: 'auditor' });
    Object.assign(ming ?? {}, { department: 'counter', name: 'Ming II' });
    Object.assign(hua ?? {}, { posts: [{ post: 'owner', department: 'company' }] });
    company.people = company.people.filter(({ key }) => key !== 'lan');
  });
  expect(told).toEqual([
    'person teahouse:ming is called: Ming → Ming II',
    'person teahouse:ming moves: kitchen → counter',
    'person added: teahouse:xin (Xin, counter, auditor)',
    'person teahouse:lan (Lan) is not in the files any more: stays, without posts',
    'post gained: teahouse:hua, owner of company',
    'post lost: teahouse:hua, department-manager of kitchen',
  ]);
});

test('departments and the company itself', () => {
  const told = differences(({ company }) => {
    company.currency = 'EUR';
    company.departments[1]!.name.en = 'Bakery';
    company.departments.push({ id: 'cellar', name: { zh: '窖', en: 'Cellar' }, parent: 'company' });
  });
  expect(told).toEqual([
    'company currency: "CNY" → "EUR"',
    'department kitchen.name.en: "Kitchen" → "Bakery"',
    'department cellar: nothing → {"name":{"zh":"窖","en":"Cellar"},"parent":"company"}',
  ]);
});

test('days that become free or worked, and until when the calendar is known', () => {
  const told = differences(({ calendar }) => {
    calendar.holidays = [{ name: 'National Day', from: '2026-10-01', to: '2026-10-06' }];
    calendar.makeUpWorkdays.push({ name: 'more', date: '2026-10-11' });
    calendar.knownThrough = '2099-12-31';
  });
  expect(told).toEqual([
    'holiday removed: 2026-10-07 (National Day)',
    'make-up workday added: 2026-10-11 (more)',
    'calendar knownThrough: "2098-12-31" → "2099-12-31"',
  ]);
});

test('a new version is told beside the one it follows, value by value', () => {
  const told = differences((files) => {
    const later = structuredClone(files.outing);
    later.effectiveFrom = '2026-04-01';
    later.rule.departmentManager.within.amount = '2 hours';
    later.rule.departmentManager.ladder.pop();
    Object.assign(files, { later });
  });
  expect(told).toEqual([
    'outing@2026-04-01 is not published: changes outing@2025-01-01',
    '  rule.departmentManager.within.amount: "4 hours" → "2 hours"',
    '  rule.departmentManager.ladder[1]: {"after":{"amount":"1 day","clock":"workingTime"},"does":"slip"} → nothing',
  ]);
});

test('a published version whose file was changed, and one whose file is gone', () => {
  const told = differences((files) => {
    files.outing.series = 'WD';
    Reflect.deleteProperty(files, 'payment');
  });
  expect(told).toEqual([
    'outing@2025-01-01 was published with another content and cannot change: give it a later date',
    '  series: "WC" → "WD"',
    'request-for-payment@2025-01-01 is published and not in the files: stays in force',
  ]);
});

test('a list beside an object, and nothing beside a value, are told as a whole', () => {
  expect(valueChanges({ a: [1], b: 1, c: null }, { a: { 0: 1 }, b: 1, d: false })).toEqual([
    { path: 'a', was: [1], is: { 0: 1 } },
    { path: 'c', was: null },
    { path: 'd', is: false },
  ]);
});

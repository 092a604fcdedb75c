import { digestOf } from '../../domain/canonical.ts';
import { importCompany } from '../../prisma/company/import.ts';
import { storedCompany } from '../../prisma/company/stored.ts';
import { keptFrom, now, teahouse, type Files } from './teahouse.ts';
import { openOffice, type Office } from './verbs.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const imported = (edit?: (files: Files) => void, options = {}) =>
  importCompany(office.pool, office.folder(edit), now, options);
const without = (key: string) => (files: Files) =>
  void (files.company.people = files.company.people.filter((person) => person.key !== key));

test('a company that there was not yet comes into the database as its files say, its rules not published', async () => {
  const { changes, missing, unpublished } = await imported();
  expect([changes, missing]).toEqual([['company added: teahouse (3 departments, 7 people)'], []]);
  expect(unpublished).toEqual(['outing@2025-01-01', 'request-for-payment@2025-01-01']);
  const stored = await storedCompany(office.pool, 'teahouse');
  const { people, posts, departments, versions: _, ...company } = keptFrom(teahouse());
  expect(stored).toMatchObject(company);
  expect(stored?.versions).toEqual([]);
  expect(stored?.people).toHaveLength(people.length);
  expect(stored?.people).toEqual(expect.arrayContaining([...people]));
  expect(stored?.posts).toHaveLength(posts.length);
  expect(stored?.posts).toEqual(expect.arrayContaining([...posts]));
  expect(stored?.departments).toEqual(expect.arrayContaining([...departments]));
  expect(await office.changes()).toEqual([
    { verb: 'import', by: null, detail: expect.objectContaining({ changes, missing: [] }) as unknown },
  ]);
});

test('what is imported again is brought up to date, and the record says what was changed and by whom', async () => {
  await imported();
  const { changes } = await imported(
    (files) => {
      files.company.people.push({ key: 'xin', name: 'Xin', department: 'counter' });
      files.company.people[0]!.department = 'counter';
      files.calendar.holidays.push({ name: 'Spring', from: '2026-04-04', to: '2026-04-05' });
    },
    { by: 'jun' },
  );
  expect(changes).toEqual([
    'person teahouse:ming moves: kitchen → counter',
    'person added: teahouse:xin (Xin, counter)',
    'holiday added: 2026-04-04 (Spring)',
    'holiday added: 2026-04-05 (Spring)',
  ]);
  const [company] = await office.rows<{ calendar: object; calendar_digest: string }>(
    'select calendar, calendar_digest from company',
  );
  expect(company?.calendar_digest).toBe(digestOf(company?.calendar));
  expect((await office.changes()).at(-1)).toMatchObject({
    verb: 'import',
    by: 'teahouse:jun',
    detail: { changes, calendar: company?.calendar_digest },
  });
});

test('a trial says what would be changed and leaves nothing behind', async () => {
  await imported();
  const { changes } = await imported((files) => (files.company.people[0]!.name = 'Ming the Second'), { dryRun: true });
  expect(changes).toEqual(['person teahouse:ming is called: Ming → Ming the Second']);
  expect(await office.rows(`select name from person where id = 'teahouse:ming'`)).toEqual([{ name: 'Ming' }]);
  expect(await office.changes()).toHaveLength(1);
});

test('who is gone from the files is reported and loses his posts, and is disabled and signed out only when that is said', async () => {
  await imported();
  await office.rows(
    `insert into session (id, person, expires_at) values ('s', 'teahouse:de', now() + interval '1 hour')`,
  );
  const gone = () => office.rows(`select disabled from person where id = 'teahouse:de'`);
  expect((await imported(without('de'))).missing).toEqual(['teahouse:de']);
  expect(await gone()).toEqual([{ disabled: false }]);
  expect(await office.rows(`select from post_holder where person = 'teahouse:de'`)).toEqual([]);
  expect((await imported(without('de'), { disableMissing: true })).missing).toEqual(['teahouse:de']);
  expect(await gone()).toEqual([{ disabled: true }]);
  expect(await office.rows('select from session')).toEqual([]);
  expect((await office.changes()).at(-1)?.detail).toMatchObject({ disabled: ['teahouse:de'] });
  expect((await imported(without('de'))).missing).toEqual([]);
});

test('an import leaves passwords and disablings as they are', async () => {
  await imported();
  await office.rows(`update person set password = 'her own', disabled = true where id = 'teahouse:lan'`);
  const { changes } = await imported();
  expect(changes).toEqual(['person teahouse:lan stays disabled']);
  expect(await office.rows(`select password, disabled from person where id = 'teahouse:lan'`)).toEqual([
    { password: 'her own', disabled: true },
  ]);
});

test('files with faults are refused with all of them, and nothing is changed', async () => {
  await imported();
  const spoilt = imported((files) => {
    files.company.people[0]!.department = 'cellar';
    files.calendar.makeUpWorkdays[0]!.date = '2026-02-30';
    files.outing.series = 'wc';
  });
  await expect(spoilt).rejects.toThrow(/calendar\.json at [\s\S]*outing@2025-01-01\.json at series/);
  await expect(imported((files) => (files.company.people[0]!.department = 'cellar'))).rejects.toThrow('“cellar”');
  expect(await office.changes()).toHaveLength(1);
});

test('an import that would leave a rule without people is refused; a fault that was there before is none of its doing', async () => {
  await imported();
  const unmanaged = (files: Files) => {
    for (const person of files.company.people)
      if (person.posts) person.posts = person.posts.filter(({ post }) => post !== 'department-manager');
  };
  await expect(imported(unmanaged)).rejects.toThrow(
    /teahouse would have faults:[\s\S]*outing@2025-01-01 at rule.departmentManager.by: nobody holds the post “department-manager”/,
  );
  expect(await office.rows(`select from post_holder where post = 'department-manager'`)).toHaveLength(3);
  await office.rows(
    'insert into rulebook (company, process, effective_from, digest, name, series, form, rule) ' +
      `values ('teahouse', 'outing', '2024-12-31T16:00:00Z', 'x', '{}', 'WC', '{"schema":{"title":"","properties":{}}}', $1)`,
    [teahouse().outing.rule],
  );
  await office.rows(`delete from post_holder where post = 'department-manager'`);
  const outing = (files: Files) => {
    unmanaged(files);
    for (const step of Object.keys(files.payment.rule)) files.payment.rule[step]!.by = { post: 'owner' };
  };
  expect((await imported(outing)).changes).toEqual([]);
});

test('who is disabled in the database counts as disabled for what is imported', async () => {
  await imported();
  await office.rows(`update person set disabled = true where id = 'teahouse:de'`);
  const onlyDe = (files: Files) => {
    for (const person of files.company.people)
      if (person.key === 'ai') person.posts = [{ post: 'department-manager', department: 'company' }];
  };
  await expect(imported(onlyDe)).rejects.toThrow('everybody who holds the post “owner” is disabled');
});

test('a company does not move to another time zone: its rules are in force from midnight there', async () => {
  await imported();
  const moved = imported((files) => (files.company.timeZone = files.calendar.timeZone = 'Asia/Tokyo'));
  await expect(moved).rejects.toThrow('teahouse is in Asia/Shanghai');
});

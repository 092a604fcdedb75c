import { digestOf } from '../../domain/canonical.ts';
import { publish } from '../../prisma/company/publish.ts';
import { loadCompanies } from '../../prisma/load-companies.ts';
import { now, teahouse, type Files } from './teahouse.ts';
import { openOffice, type Office } from './verbs.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await office.imports();
});
afterEach(() => office.close());

const later = (from: string, edit: (outing: Files['outing']) => void = () => undefined) => {
  const outing = { ...teahouse().outing, effectiveFrom: from };
  edit(outing);
  return outing;
};
const published = () =>
  office.rows(
    'select process, effective_from, digest, published_by, published_at from rulebook order by effective_from',
  );
const publishes = (folder: string, version: string, options: Parameters<typeof publish>[4] = { by: 'ai' }) =>
  publish(office.pool, folder, version, now, options);

test('a version is published under its digest, with who did it and when, in force from the company’s midnight', async () => {
  const file = later('2026-04-01');
  const folder = office.folder(undefined, file);
  expect(await publishes(folder, 'outing@2026-04-01')).toEqual({
    company: 'teahouse',
    digest: digestOf(file),
    isNew: true,
  });
  expect(await published()).toEqual([
    {
      process: 'outing',
      effective_from: new Date('2026-03-31T16:00:00Z'),
      digest: digestOf(file),
      published_by: 'teahouse:ai',
      published_at: expect.any(Date) as Date,
    },
  ]);
  expect((await office.changes()).at(-1)).toEqual({
    verb: 'publish',
    by: 'teahouse:ai',
    detail: { version: 'outing@2026-04-01', digest: digestOf(file) },
  });
});

test('publishing the same again changes nothing; another content for that day is refused', async () => {
  const folder = office.folder(undefined, later('2026-04-01'));
  const { digest } = await publishes(folder, 'outing@2026-04-01');
  const once = await published();
  expect(await publishes(folder, 'outing@2026-04-01')).toEqual({ company: 'teahouse', digest, isNew: false });
  const changed = office.folder(
    undefined,
    later('2026-04-01', (outing) => (outing.series = 'WD')),
  );
  await expect(publishes(changed, 'outing@2026-04-01')).rejects.toThrow('was published with another content');
  expect(await published()).toEqual(once);
  expect((await office.changes()).map(({ verb }) => verb)).toEqual(['import', 'publish']);
});

test('a day that is past is refused, unless a reason is given, which is on record; today is not past', async () => {
  const folder = office.folder(undefined, later('2026-03-03'), later('2026-03-04'));
  await expect(publishes(folder, 'outing@2026-03-03')).rejects.toThrow('2026-03-03 is past');
  await expect(publishes(folder, 'outing@2026-03-03', { by: 'ai', backdated: ' ' })).rejects.toThrow('is past');
  expect((await publishes(folder, 'outing@2026-03-04')).isNew).toBe(true);
  expect((await publishes(folder, 'outing@2026-03-03', { by: 'ai', backdated: 'the board said so' })).isNew).toBe(true);
  expect((await office.changes()).at(-1)?.detail).toMatchObject({ backdated: 'the board said so' });
});

test('a rule with faults is refused with all of them and not published', async () => {
  const folder = office.folder(
    undefined,
    later('2026-04-01', ({ rule }) => {
      rule.departmentManager.ladder.reverse();
      rule.departmentManager.by = { post: 'steward' };
    }),
  );
  const refused = publishes(folder, 'outing@2026-04-01');
  await expect(refused).rejects.toThrow(/nobody holds the post “steward”[\s\S]*comes before the rung below it/);
  expect(await published()).toEqual([]);
});

test('the faults of another version that is in force do not stand in the way of a better one', async () => {
  const folder = office.folder(undefined, later('2025-06-01'), later('2026-04-01'));
  await publishes(folder, 'outing@2025-06-01', { by: 'ai', backdated: 'at first' });
  await office.rows(`update rulebook set rule = jsonb_set(rule, '{departmentManager,by}', '{"post":"steward"}')`);
  expect((await publishes(folder, 'outing@2026-04-01')).isNew).toBe(true);
});

test('somebody of the company who is not disabled publishes, and what is not in the folder is not published', async () => {
  const folder = office.folder(undefined, later('2026-04-01'));
  await office.rows(`update person set disabled = true where id = 'teahouse:de'`);
  await expect(publishes(folder, 'outing@2026-04-01', { by: 'de' })).rejects.toThrow('teahouse:de is disabled');
  await expect(publishes(folder, 'outing@2026-04-01', { by: 'nobody' })).rejects.toThrow(
    'there is nobody called “teahouse:nobody”',
  );
  await expect(publishes(folder, 'outing@2026-04-01', { by: undefined })).rejects.toThrow('--by PERSON');
  await expect(publishes(folder, 'outing@2026-05-01')).rejects.toThrow(
    'has no readable rulebook/outing@2026-05-01.json',
  );
  await office.rows(
    `insert into company select 'other', name, time_zone, currency, fallback_post, calendar, calendar_digest from company`,
  );
  await office.rows(`insert into department select 'other', id, name, null from department where id = 'company'`);
  await office.rows(
    `insert into person (id, company, department, name, email) values ('other:po', 'other', 'company', 'Po', 'po@other.example')`,
  );
  await expect(publishes(folder, 'outing@2026-04-01', { by: 'other:po' })).rejects.toThrow(
    'other:po is not with teahouse',
  );
  expect(await published()).toEqual([]);
});

test('a shipped company that its people keep is no longer loaded from the shipped files; the others are', async () => {
  await loadCompanies(office.pool);
  await office.rows(`insert into company_change (company, verb) values ('website-company', 'publish')`);
  await office.rows(
    `update person set name = 'renamed' where id in ('website-company:lin-xiaoyu', 'university:yara-vink')`,
  );
  await office.rows(`update person set password = null where id = 'website-company:lin-xiaoyu'`);
  await loadCompanies(office.pool);
  const names = await office.rows(
    `select name, password from person where id in ('website-company:lin-xiaoyu', 'university:yara-vink') order by id desc`,
  );
  expect(names).toEqual([
    { name: 'renamed', password: null },
    { name: 'Yara Vink', password: expect.any(String) as string },
  ]);
});

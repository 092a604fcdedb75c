import argon2 from 'argon2';
import pg from 'pg';
import { digestOf } from '../../domain/canonical.ts';
import { demoPassword, demoPeople, loadCompanies } from '../../prisma/load-companies.ts';
import { readCompanies } from '../../prisma/load/read-companies.ts';
import { freshDatabase, type FreshDatabase } from '../setup/database.ts';

let database: FreshDatabase;
let pool: pg.Pool;

beforeEach(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

async function rows(table: string): Promise<unknown[]> {
  const answer = await pool.query<{ row: unknown }>(`select to_jsonb(one) as row from ${table} one order by 1`);
  return answer.rows.map(({ row }) => row);
}

async function everything(): Promise<Record<string, unknown[]>> {
  const tables = ['company', 'department', 'person', 'post_holder', 'rulebook'];
  const read: [string, unknown[]][] = [];
  for (const table of tables) read.push([table, await rows(table)]);
  return Object.fromEntries(read);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const one = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row | undefined> =>
  (await pool.query<Row>(sql)).rows[0];

test('the companies are loaded in less than two seconds, and loading them again changes no row', async () => {
  const took = [await timed(() => loadCompanies(database.url))];
  const first = await everything();
  expect(first['company']).toHaveLength(3);
  expect(first['person']?.length).toBeGreaterThan(400);
  took.push(await timed(() => loadCompanies(pool)), await timed(() => loadCompanies(pool)));
  expect(await everything()).toEqual(first);
  expect(Math.min(...took)).toBeLessThan(2_000);
});

test('two that load at the same time take turns', async () => {
  await Promise.all([loadCompanies(pool), loadCompanies(database.url)]);
  expect(await rows('company')).toHaveLength(3);
});

test('a rule version is known by the digest of its file and in force from midnight of the company', async () => {
  await loadCompanies(pool);
  const files = readCompanies().flatMap(({ rulebooks }) => rulebooks.map((file) => digestOf(file)));
  expect((await rows('rulebook')).map((row) => (row as { digest: string }).digest).sort()).toEqual(files.sort());
  const regime = await one<{ effective_from: Date }>(
    `select effective_from from rulebook where process = 'request-for-payment' order by effective_from desc limit 1`,
  );
  expect(regime?.effective_from.toISOString()).toBe('2017-12-31T23:00:00.000Z');
});

test('a published rule whose file was changed is refused by name, and nothing is loaded', async () => {
  await loadCompanies(pool);
  await pool.query(
    `update rulebook set digest = 'another' where process = 'leave' and company = 'website-company' and effective_from < '2025-06-01'`,
  );
  await pool.query(`update person set name = 'before' where id = 'website-company:lin-xiaoyu'`);
  await expect(loadCompanies(pool)).rejects.toThrow(/leave@2025-01-01 of website-company.*later date/);
  expect(await one(`select name from person where id = 'website-company:lin-xiaoyu'`)).toEqual({ name: 'before' });
});

test('everybody in the demo signs in with one password; who chose another or was disabled stays so', async () => {
  await loadCompanies(pool);
  const hashes = await pool.query<{ password: string | null }>('select distinct password from person');
  expect(hashes.rows).toHaveLength(1);
  expect(await argon2.verify(hashes.rows[0]?.password ?? '', demoPassword)).toBe(true);
  const changed = `select password, disabled from person where id = 'website-company:lin-xiaoyu'`;
  await pool.query(`update person set password = 'her own', disabled = true where id = 'website-company:lin-xiaoyu'`);
  await loadCompanies(pool);
  expect(await one(changed)).toEqual({ password: 'her own', disabled: true });
});

test('outside of the demo nobody gets a password and nobody is signed in by one click', async () => {
  await loadCompanies(pool, { demo: false });
  expect(await one('select count(password)::int as passwords, bool_or(demo) as demo from person')).toEqual({
    passwords: 0,
    demo: false,
  });
});

test('who held a post and does not in the file holds it no longer', async () => {
  await loadCompanies(pool);
  await pool.query(
    `insert into post_holder values ('website-company', 'general-manager', 'company', 'website-company:lin-xiaoyu')`,
  );
  await loadCompanies(pool);
  const holders = await pool.query(
    `select person from post_holder where post = 'general-manager' and company = 'website-company'`,
  );
  expect(holders.rows).toEqual([{ person: 'website-company:chen-guodong' }]);
});

test('the people of the demo are those whom the database offers by one click, the applicant first', async () => {
  await loadCompanies(pool);
  const offered = await pool.query<{ id: string }>('select id from person where demo');
  const people = demoPeople();
  expect([...new Set(people.map(({ company }) => company))]).toEqual(['website-company', 'manufacturer', 'university']);
  expect(people.map(({ id }) => id).sort()).toEqual(offered.rows.map(({ id }) => id).sort());
  expect(people.find(({ company }) => company === 'website-company')).toEqual({
    id: 'website-company:lin-xiaoyu',
    name: '林晓雨',
    title: { zh: '企划部员工', en: 'planning employee' },
    company: 'website-company',
    companyName: { zh: '禾光网络有限公司', en: 'Heguang Network Co., Ltd.' },
    email: 'lin-xiaoyu@website.example',
  });
});

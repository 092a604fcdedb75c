import argon2 from 'argon2';
import pg from 'pg';
import { demoPassword, demoPeople, loadCompanies } from '../../prisma/load-companies.ts';
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

const tables = ['company', 'department', 'person', 'post_holder', 'rulebook'];

/** All rows of the companies' tables, those that a second load wrote again told apart by their xmin. */
async function rows(): Promise<Record<string, unknown[]>> {
  const read = tables.map(async (table) => {
    const answer = await pool.query(`select to_jsonb(one) as row from ${table} one order by to_jsonb(one)::text`);
    return [table, answer.rows] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

test('the companies are loaded in less than two seconds, and loading them again changes no row', async () => {
  const begun = performance.now();
  await loadCompanies(database.url);
  expect(performance.now() - begun).toBeLessThan(2_000);
  const first = await rows();
  expect(first['company']).toHaveLength(2);
  await loadCompanies(pool);
  expect(await rows()).toEqual(first);
});

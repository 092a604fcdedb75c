import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { file } from '../../activities/filing/file.ts';
import { sweep } from '../../activities/office/sweep.ts';
import { compareWithJournal, rebuild } from '../../activities/rebuild/rebuild.ts';
import { projections } from '../../activities/rebuild/rebuilt.ts';
import { seed } from '../seed.ts';
import { freshDatabase, type FreshDatabase } from '../setup/database.ts';
import { manyLives } from './lives.ts';

let database: FreshDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await seed(pool);
  for (const events of await manyLives(20)) {
    const caseId = randomUUID();
    for (const { batch, form } of events) await file(pool, { caseId, events: batch, form });
  }
  await sweep(pool, { company: 'website', now: Date.parse('2027-06-01T10:00:00+08:00') });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const count = async (table: string) =>
  (await pool.query<{ rows: number }>(`SELECT count(*)::integer AS rows FROM ${table}`)).rows[0]?.rows;

test('the projections folded anew from the journal equal the live ones row for row', async () => {
  for (const table of projections) expect([table, (await count(table)) ?? 0]).not.toEqual([table, 0]);
  expect(await compareWithJournal(database.url)).toEqual([]);
});

test('a row changed behind the system’s back is told, and the rebuild mends it', async () => {
  await pool.query("UPDATE task SET outcome = 'approved', state = 'settled' WHERE seq = (SELECT max(seq) FROM task)");
  await pool.query('DELETE FROM inbox');
  const tables = (await compareWithJournal(database.url)).map(({ table }) => table);
  expect(tables).toEqual(['task', 'inbox']);
  await rebuild(database.url);
  expect(await compareWithJournal(database.url)).toEqual([]);
});

import type pg from 'pg';
import { readCase } from '../../api/cases/read.ts';
import { approved, minute, monday, next, openOuting } from '../activities/office-cases.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';

let database: CastDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await castDatabase();
  pool = database.pool;
});
afterAll(() => database.close());

const chen = { id: 'chen', company: 'website', role: 'staff', language: 'en', session: '' } as const;

async function somebodyWaits(): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rowCount !== 0) return;
  }
}

test('a case page shows the case at one instant: what is filed while it is read is not seen, in no part of it', async () => {
  const id = await openOuting(pool, []);
  const holder = await pool.connect();
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE rulebook IN ACCESS EXCLUSIVE MODE');
  const read = readCase(pool, chen, id);
  await somebodyWaits();
  await next(pool, id, approved('wang', monday + minute));
  await holder.query('COMMIT');
  holder.release();
  const page = await read;
  expect(page).toMatchObject({ seq: 2, chain: { ok: true }, tasks: [{ state: 'assigned', outcome: null }] });
  expect(page.journal.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(page.next).toMatchObject([{ step: 'department manager', holders: ['wang'] }]);
  const afterwards = await readCase(pool, chen, id);
  expect(afterwards).toMatchObject({ seq: 3, chain: { ok: true }, tasks: [{ state: 'settled', outcome: 'approved' }] });
  expect(afterwards.journal.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

import pg from 'pg';
import { openPool } from '../../activities/database.ts';
import { transaction } from '../../activities/filing/transaction.ts';
import { freshDatabase, type FreshDatabase } from '../setup/database.ts';
import { layWire, type Wire } from '../setup/wire.ts';

/** The line between a pool and PostgreSQL (fault 7). */
let database: FreshDatabase;
let wire: Wire;
let pool: pg.Pool;

beforeEach(async () => {
  database = await freshDatabase();
  const url = new URL(database.url);
  wire = await layWire(Number(url.port));
  url.port = String(wire.port);
  pool = openPool(url.href, { max: 2 });
  pool.on('error', () => undefined);
});
afterEach(async () => {
  await wire.close();
  await pool.end();
  await database.drop();
});

const words = (statement: Promise<unknown>) =>
  statement.then(
    () => 'answered',
    (failure: unknown) => String(failure),
  );

test('a line that breaks fails every statement in flight on it at once, and the pool goes on with a new one', async () => {
  const client = await pool.connect();
  client.on('error', () => undefined);
  const flight = Promise.all(
    ['BEGIN', 'SELECT pg_sleep(60)', 'SELECT 1', 'COMMIT'].map((text) => words(client.query(text))),
  );
  await new Promise((done) => setTimeout(done, 200));
  const begun = Date.now();
  wire.cut();
  expect(await flight).toEqual(['answered', ...Array<unknown>(3).fill(expect.stringContaining('terminated'))]);
  client.release();
  expect(await words(pool.query('SELECT 1'))).toBe('answered');
  expect(Date.now() - begun).toBeLessThan(2_000);
});

test('a line that falls silent fails who waits for an answer and who waits for a connection; when it is good again the pool is too', async () => {
  const both = () => Promise.all([1, 2].map(() => words(pool.query('SELECT 1'))));
  expect(await both()).toEqual(['answered', 'answered']);
  wire.silence();
  const begun = Date.now();
  const inFlight = [
    words(pool.query('SELECT 1')),
    words(transaction(pool, (client) => Promise.all([client.query('SELECT 1'), client.query('SELECT 2')]))),
  ];
  expect(await words(pool.query('SELECT 1'))).toContain('timeout exceeded when trying to connect');
  expect(await Promise.all(inFlight)).toEqual([expect.stringContaining('timeout'), expect.stringContaining('timeout')]);
  expect(Date.now() - begun).toBeLessThan(25_000);
  wire.restore();
  expect(await both()).toEqual(['answered', 'answered']);
}, 40_000);

test('whoever falls silent in the middle of a transaction holds its locks for seconds, not for ever', async () => {
  const direct = new pg.Client({ connectionString: database.url });
  await direct.connect();
  await direct.query('CREATE TABLE thing (id int PRIMARY KEY); INSERT INTO thing VALUES (1)');
  const client = await pool.connect();
  client.on('error', () => undefined);
  await client.query('BEGIN');
  await client.query('SELECT FROM thing FOR UPDATE');
  wire.silence();
  const begun = Date.now();
  await direct.query('SELECT FROM thing FOR UPDATE');
  expect(Date.now() - begun).toBeLessThan(15_000);
  await direct.end();
  wire.cut();
  client.release(true);
}, 40_000);

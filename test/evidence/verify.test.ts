import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { file } from '../../activities/filing/file.ts';
import { verify } from '../../evidence/verify.ts';
import { manyLives } from '../activities/lives.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';

let database: CastDatabase;
let pool: pg.Pool;
const ids: string[] = [];

beforeEach(async () => {
  database = await castDatabase();
  pool = database.pool;
  ids.length = 0;
  for (const life of await manyLives(3)) {
    const caseId = randomUUID();
    ids.push(caseId);
    for (const { batch, form } of life) await file(pool, { caseId, events: batch, form });
  }
});
afterEach(() => database.close());

const found = async () => (await verify(pool)).badCases;

test('untouched journals hold', async () => {
  expect(await verify(pool)).toMatchObject({ cases: 3, badCases: [], badRegisters: [] });
});

test.each([
  ['changed', "UPDATE journal SET canonical = canonical || ' ' WHERE case_id = $1 AND seq = 5", 5, 'out-of-chain'],
  [
    'given to another act',
    'UPDATE journal SET act_id = gen_random_uuid() WHERE case_id = $1 AND seq = 2',
    2,
    'changed',
  ],
  ['dated back', "UPDATE journal SET at = at - interval '1 day' WHERE case_id = $1 AND seq = 4", 4, 'changed'],
  ['deleted', 'DELETE FROM journal WHERE case_id = $1 AND seq = 4', 4, 'missing'],
  ['cut off at the end', 'DELETE FROM journal WHERE case_id = $1 AND seq >= 6', 6, 'missing'],
  [
    'swapped',
    'UPDATE journal SET seq = CASE seq WHEN 2 THEN -3 ELSE -2 END WHERE case_id = $1 AND seq IN (2, 3)',
    1,
    'missing',
  ],
])('a record that was %s is the first bad one', async (_, sql, seq, because) => {
  await pool.query(sql, [ids[0]]);
  expect(await found()).toEqual([{ caseId: ids[0], seq, because }]);
});

test('a record moved in from another case is the first bad one', async () => {
  await pool.query('DELETE FROM journal WHERE case_id = $1', [ids[1]]);
  await pool.query('UPDATE journal SET case_id = $2 WHERE case_id = $1', [ids[0], ids[1]]);
  expect((await found()).map(({ caseId, seq }) => [caseId, seq]).sort()).toEqual(
    [
      [ids[0], 1],
      [ids[1], 1],
    ].sort(),
  );
});

test('a record inserted after the end is told by the head', async () => {
  await pool.query(
    'INSERT INTO journal (case_id, seq, kind, at, canonical, hash) SELECT case_id, 99, kind, at, canonical, hash FROM journal WHERE case_id = $1 AND seq = 1',
    [ids[0]],
  );
  expect(await found()).toHaveLength(1);
});

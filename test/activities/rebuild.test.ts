import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import { readAccounts } from '../../activities/filing/ledgers.ts';
import { file } from '../../activities/filing/file.ts';
import { readCopy } from '../../activities/office/read-copy.ts';
import { sweep } from '../../activities/office/sweep.ts';
import { compareWithJournal, rebuild } from '../../activities/rebuild/rebuild.ts';
import { projections } from '../../activities/rebuild/rebuilt.ts';
import { root } from '../../launch/home.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';
import { lifeOfAGrant, livesAway, manyLives } from './lives.ts';
import { monday, next, openOuting, twoRungs } from './office-cases.ts';

let database: CastDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await castDatabase();
  pool = database.pool;
  for (const events of [...(await manyLives(20)), ...(await livesAway()), await lifeOfAGrant('promotion-2041')]) {
    const caseId = randomUUID();
    for (const { batch, form } of events) await file(pool, { caseId, events: batch, form });
  }
  await sweep(pool, { company: 'website', now: Date.parse('2027-06-01T10:00:00+08:00') });
  const caseId = await openOuting(pool, twoRungs);
  const copies = ['1', '2'].map((part) => ({ part, keeper: { person: 'wang' } }));
  await next(pool, caseId, {
    kind: 'copies-sent',
    step: 'copies',
    follows: [],
    copies,
    at: monday,
    actor: { rule: 'copies' },
  });
  await next(
    pool,
    caseId,
    {
      kind: 'amount-settled',
      step: 'balance taken',
      follows: [],
      hold: 'balance',
      account: 'annual-leave/2041/chen',
      held: 0,
      amount: 7,
      opens: 5,
      happened: true,
      at: monday,
      actor: { rule: 'balance taken' },
    },
    4,
  );
  const receipt = { id: randomUUID(), digest: '', company: 'website', caseId, copies: 3, part: '1' };
  expect(await readCopy(pool, { ...receipt, by: { person: 'wang' } }, monday)).toMatchObject({ digest: '' });
  await openOuting(pool, twoRungs); // its rungs are still to come
});
afterAll(() => database.close());

const count = async (table: string) =>
  (await pool.query<{ rows: number }>(`SELECT count(*)::integer AS rows FROM ${table}`)).rows[0]?.rows;

/** How the command that only compares ends, and what it says. */
const compared = () =>
  promisify(execFile)(process.execPath, [join('activities', 'rebuild', 'rebuild-cli.ts'), '--check'], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATABASE_URL: database.url },
  }).then(
    ({ stdout }) => [0, stdout],
    ({ code, stdout }: { code: number; stdout: string }) => [code, stdout],
  );

test('the projections folded anew from the journal equal the live ones row for row', async () => {
  for (const table of projections) expect([table, (await count(table)) ?? 0]).not.toEqual([table, 0]);
  expect(await compareWithJournal(database.url)).toEqual([]);
});

test('money that was granted anew after a return counts once', async () => {
  const { rows } = await pool.query('SELECT state FROM account_entry WHERE account = $1 ORDER BY seq', [
    'promotion-2041',
  ]);
  expect(rows).toEqual([{ state: 'revoked' }, { state: 'granted' }]);
  expect(await readAccounts(pool, 'website', ['promotion-2041'])).toEqual({
    'promotion-2041': { total: 100, held: 0, spent: 0 },
  });
});

test('what was taken beyond a balance does not overdraw it', async () => {
  const name = 'annual-leave/2041/chen';
  expect(await readAccounts(pool, 'website', [name])).toEqual({ [name]: { total: 5, held: 0, spent: 5 } });
});

test('a row changed behind the system’s back is told, and the rebuild mends it', async () => {
  await pool.query("UPDATE task SET outcome = 'approved', state = 'settled' WHERE seq = (SELECT max(seq) FROM task)");
  await pool.query('DELETE FROM inbox');
  const tables = (await compareWithJournal(database.url)).map(({ table }) => table);
  expect(tables).toEqual(['task', 'inbox']);
  expect(await compared()).toEqual([
    1,
    expect.stringMatching(/'task'[^]*\nthese projections are not what their journal says\n$/),
  ]);
  await rebuild(database.url);
  expect(await compareWithJournal(database.url)).toEqual([]);
  expect(await compared()).toEqual([0, 'every projection is what its journal says\n']);
});

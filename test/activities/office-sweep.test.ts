import type pg from 'pg';
import { openPool } from '../../activities/database.ts';
import { sweep } from '../../activities/office/sweep.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';
import {
  approved,
  badRow,
  minute,
  monday,
  next,
  oneSlip,
  openOuting,
  openTasks,
  plannedRungs,
  rungsOf,
  slipsOf,
  twoRungs,
} from './office-cases.ts';

let database: CastDatabase;
let pool: pg.Pool;

beforeEach(async () => {
  database = await castDatabase();
  pool = database.pool;
});

afterEach(() => database.close());

const sweepAt = (now: number) => sweep(pool, { company: 'website', now });

test('a silent manager is reminded, then gets a numbered slip, each once and in order', async () => {
  const outing = await openOuting(pool, twoRungs);
  expect(await sweepAt(monday)).toEqual({ issued: 0, nextDueAt: monday + minute });
  expect(await sweepAt(monday + minute)).toEqual({ issued: 1, nextDueAt: monday + 2 * minute });
  expect(await sweepAt(monday + minute)).toEqual({ issued: 0, nextDueAt: monday + 2 * minute });
  expect(await sweepAt(monday + 2 * minute)).toEqual({ issued: 1 });
  expect(await slipsOf(pool, outing)).toEqual(['reminder 0 wang', 'CB-2026-0001 1 wang']);
  expect(await rungsOf(pool, outing)).toEqual(['issued', 'issued']);
  const { rows } = await pool.query(`SELECT person, about, body FROM outbox WHERE about LIKE 'reminder%' ORDER BY at`);
  expect(rows).toEqual([
    {
      person: 'wang',
      about: 'reminder-0',
      body: { step: 'department manager', task: 2, rung: 0, slip: 1, number: null },
    },
    {
      person: 'wang',
      about: 'reminder-slip-1',
      body: { step: 'department manager', task: 2, rung: 1, slip: 2, number: 'CB-2026-0001' },
    },
  ]);
  expect(await badRow(pool)).toBeUndefined();
});

test('an office that slept through two rungs issues the lower one first', async () => {
  const outing = await openOuting(pool, twoRungs);
  expect(await sweepAt(monday + 10 * minute)).toEqual({ issued: 2 });
  expect(await slipsOf(pool, outing)).toEqual(['reminder 0 wang', 'CB-2026-0001 1 wang']);
});

test('a rung speaks to whoever holds the task then, or to those it names', async () => {
  const handedOver = await openOuting(pool, oneSlip);
  await next(pool, handedOver, { kind: 'task-handed-over', to: 'sun', at: monday, actor: { person: 'wang' } });
  const offered = await openOuting(pool, oneSlip, { by: { post: 'general-managers-office', of: 'company' } });
  const above = await openOuting(pool, [{ ...oneSlip[0]!, to: { post: 'vice-general-manager', of: 'company' } }]);
  await sweepAt(monday + minute);
  expect(await slipsOf(pool, handedOver)).toEqual([expect.stringContaining('0 sun')]);
  expect((await slipsOf(pool, offered)).map((slip) => slip.slice(-6))).toEqual(['0 qian', '0 zhou']);
  expect(await slipsOf(pool, above)).toEqual([expect.stringContaining('0 sun')]);
});

test('a passed limit on a whole case that nobody holds just now goes to the office itself', async () => {
  const held = await openOuting(pool, oneSlip, { kind: 'clock', by: { anyOf: [] } });
  await sweepAt(monday + minute);
  expect((await slipsOf(pool, held)).map((slip) => slip.slice(-6))).toEqual(['0 qian', '0 zhou']);
  expect(await rungsOf(pool, held)).toEqual(['issued']);
});

test('a settled task gets no slip any more', async () => {
  const outing = await openOuting(pool, twoRungs);
  await sweepAt(monday + minute);
  await next(pool, outing, approved('wang', monday + minute));
  expect(await sweepAt(monday + 10 * minute)).toEqual({ issued: 0 });
  expect(await rungsOf(pool, outing)).toEqual(['issued', 'stopped']);
  expect(await slipsOf(pool, outing)).toEqual(['reminder 0 wang']);
});

test('a case that is being filed just now is left to the next sweep, so that it is either settled or chased', async () => {
  const outing = await openOuting(pool, twoRungs);
  const other = await openOuting(pool, twoRungs);
  const filing = await pool.connect();
  await filing.query('BEGIN');
  await filing.query('SELECT FROM case_file WHERE id = $1 FOR UPDATE', [outing]);
  expect(await sweepAt(monday + minute)).toEqual({ issued: 1, nextDueAt: monday + minute });
  await filing.query('ROLLBACK');
  filing.release();
  expect(await slipsOf(pool, outing)).toEqual([]);
  expect(await slipsOf(pool, other)).toEqual(['reminder 0 wang']);
  expect(await sweepAt(monday + minute)).toEqual({ issued: 1, nextDueAt: monday + 2 * minute });
});

test('a takeover skips the rungs that were not issued by then, and no slip follows', async () => {
  const outing = await openOuting(pool, [
    ...twoRungs,
    { after: { amount: '10 minutes', clock: 'calendarTime' }, does: 'slip' },
  ]);
  await sweepAt(monday + minute);
  await next(pool, outing, {
    kind: 'task-taken-over',
    by: { post: 'vice-general-manager', of: 'company' },
    at: monday + 3 * minute,
    actor: { rule: 'department manager' },
  });
  expect(await rungsOf(pool, outing)).toEqual(['issued', 'skipped', 'stopped']);
  expect(await sweepAt(monday + 20 * minute)).toEqual({ issued: 0 });
  expect(await slipsOf(pool, outing)).toEqual(['reminder 0 wang']);
});

test('decisions and sweeps at the same time leave each task either chased before or not at all', async () => {
  const outings = await Promise.all(Array.from({ length: 40 }, () => openOuting(pool, oneSlip)));
  const decide = outings.map((outing) => next(pool, outing, approved('wang', monday + minute)));
  await Promise.all([...decide, sweep(pool, { company: 'website', now: monday + minute }, 5)]);
  await sweepAt(monday + minute);
  const { rows } = await pool.query(
    `SELECT count(DISTINCT j.case_id)::int AS decided, count(*) FILTER (WHERE r.filed_at > j.filed_at)::int AS chased_afterwards
     FROM journal j LEFT JOIN slip s ON s.case_id = j.case_id LEFT JOIN register r ON r.company = s.company AND r.seq = s.seq
     WHERE j.kind = 'decision-made'`,
  );
  expect(rows).toEqual([{ decided: 40, chased_afterwards: 0 }]);
  expect(await plannedRungs(pool)).toBe(0);
  expect(await badRow(pool)).toBeUndefined();
});

/** Each batch takes its time, so that the kill comes in the middle on any machine. */
async function slowDown(): Promise<void> {
  await pool.query(
    `CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.2); RETURN NEW; END $$`,
  );
  await pool.query('CREATE TRIGGER slowly BEFORE UPDATE ON register_head FOR EACH ROW EXECUTE FUNCTION slowly()');
}

test('10,000 tasks overdue at the same second get one slip each, and none twice after the sweep is killed in the middle', async () => {
  const count = 10_000;
  await openTasks(pool, count, oneSlip);
  const slips = async () =>
    (await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM slip')).rows[0]!.count;

  const sweeper = openPool(database.url, { max: 1 });
  sweeper.on('error', () => undefined);
  await slowDown();
  const pid = (await sweeper.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid;
  const killed = sweep(sweeper, { company: 'website', now: monday + minute }, 1_000).then(
    () => 'ended',
    () => 'killed',
  );
  while ((await slips()) === 0) await new Promise((resume) => setTimeout(resume, 5));
  await new Promise((resume) => setTimeout(resume, 150)); // into the next batch, between its statements
  await pool.query('SELECT pg_terminate_backend($1)', [pid]);
  expect(await killed).toBe('killed');
  await sweeper.end();
  await pool.query('DROP TRIGGER slowly ON register_head');
  const before = await slips();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(count);

  const woke = performance.now();
  expect(await sweepAt(monday + minute)).toEqual({ issued: count - before });
  const took = (performance.now() - woke) / 1000;
  process.stdout.write(`${count - before} slips issued ${took.toFixed(2)} s after the office woke\n`);
  const { rows } = await pool.query(
    `SELECT count(*)::int AS slips, count(DISTINCT (case_id, task))::int AS tasks, count(DISTINCT number)::int AS numbers, max(substr(number, 9)::int) AS last,
            (SELECT count(*)::int FROM outbox WHERE about = 'reminder-slip-0') AS told FROM slip`,
  );
  expect(rows).toEqual([{ slips: count, tasks: count, numbers: count, last: 10_000, told: count }]);
  expect(await badRow(pool)).toBeUndefined();
}, 180_000);

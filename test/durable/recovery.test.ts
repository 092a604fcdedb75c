import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { createActivities } from '../../activities/create-activities.ts';
import { file } from '../../activities/filing/file.ts';
import { createRecovery } from '../../activities/recovery/reconcile.ts';
import type { RecoveryActivities, Round } from '../../workflows/durable/activities.ts';
import { runningCases } from '../../worker/running-cases.ts';
import { leaveRule } from '../cast.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';
import { startEngine, type Engine } from '../setup/temporal.ts';
import { DurableCase } from './case.ts';

/** The reconciler between a real database and a real engine (faults 27 and 29). */
let database: CastDatabase;
let pool: pg.Pool;
let engine: Engine;
let recovery: RecoveryActivities;
let round: Round;

const request = { kind: 'annual', from: '2035-11-26T08:30:00+08:00', to: '2035-11-26T18:00:00+08:00' };

beforeAll(async () => {
  database = await castDatabase();
  pool = database.pool;
  engine = await startEngine(createActivities({ pool }));
  const cases = runningCases(engine.client, engine.taskQueue);
  recovery = createRecovery({ pool, cases, casesPerSweep: 3, openingMs: -60_000 });
});
beforeEach(async () => {
  await wholeRound({ sweep: 0 });
  await pool.query('DELETE FROM reconciliation');
});
afterAll(async () => {
  await engine.close();
  await database.close();
});

/** Sweeps until every open case was looked at once. */
async function wholeRound(start = round): Promise<number> {
  let again = 0;
  round = start;
  do {
    const swept = await recovery.reconcile(round);
    again += swept.startedAgain;
    round = swept.round;
  } while (round.after !== undefined || round.strangersAfter !== undefined);
  return again;
}

async function opened(): Promise<DurableCase> {
  const leave = new DurableCase(engine.client, pool, engine.taskQueue);
  await leave.opens('leave', 'website', 'chen', request, leaveRule);
  return leave;
}

/** A leave on file that the engine knows nothing of, as after its store was lost. */
async function onFileOnly(): Promise<DurableCase> {
  const told = await opened();
  const journal = await told.journal();
  const leave = new DurableCase(engine.client, pool, engine.taskQueue);
  const [first, ...rest] = journal;
  const act = { id: leave.id, digest: first!.act!.digest };
  await file(pool, { caseId: leave.id, events: [{ ...first!, act }, ...rest], form: request });
  await told.handle.terminate();
  await pool.query("UPDATE case_file SET outcome = 'withdrawn' WHERE id = $1", [told.id]);
  return leave;
}

async function noticed(): Promise<string[]> {
  const { rows } = await pool.query<{ what: string }>('SELECT what FROM reconciliation ORDER BY id');
  return rows.map(({ what }) => what);
}

/** Takes the journal and the rows of a case back to its event `seq`, as a database restored from an earlier day has them. */
async function takeBack(leave: DurableCase, seq: number): Promise<void> {
  const gone = [leave.id, seq];
  await pool.query('DELETE FROM journal WHERE case_id = $1 AND seq > $2', gone);
  await pool.query('DELETE FROM task WHERE case_id = $1 AND seq > $2', gone);
  await pool.query('DELETE FROM inbox WHERE case_id = $1 AND task > $2', gone);
  await pool.query('DELETE FROM rung WHERE case_id = $1 AND task > $2', gone);
  await pool.query('DELETE FROM outbox WHERE case_id = $1 AND seq > $2', gone);
  await pool.query(
    `UPDATE case_file SET head = $2, head_hash = coalesce((SELECT hash FROM journal WHERE case_id = $1 AND seq = $2), ''),
     outcome = NULL, closed_at = NULL WHERE id = $1`,
    gone,
  );
  if (seq === 0) await pool.query('DELETE FROM case_file WHERE id = $1', [leave.id]);
}

test('a leave whose workflow was terminated in the middle goes on, and the act sent before gets the same answer', async () => {
  const leave = await opened();
  const id = randomUUID();
  const approval = { id, kind: 'decide', verdict: 'approved' } as const;
  expect(await leave.does('wang', 'department manager', approval)).toBe('done');
  const { seq } = (await leave.state()).answered[id]!;
  await leave.handle.terminate('by an operator');
  expect(await wholeRound()).toBe(1);
  expect(await noticed()).toEqual(['workflow-terminated']);
  expect(await leave.does('wang', 'department manager', approval)).toBe('done');
  expect((await leave.state()).answered[id]?.seq).toBe(seq);
  expect(await leave.approves('li', 'General Manager')).toBe('done');
  expect(await leave.handle.result()).toBe('approved');
  expect((await leave.trail()).filter((line) => line.startsWith('decision-made'))).toHaveLength(2);
});

test('all open cases come back when the engine knows none of them, page by page, and what runs is left alone', async () => {
  const lost = await Promise.all(Array.from({ length: 7 }, () => onFileOnly()));
  const kept = await opened();
  const { runId } = await kept.handle.describe();
  expect(await wholeRound()).toBe(7);
  expect(await wholeRound()).toBe(0);
  expect(new Set(await noticed())).toEqual(new Set(['workflow-missing']));
  expect((await kept.handle.describe()).runId).toBe(runId);
  for (const leave of lost) {
    expect(await leave.approves('wang', 'department manager')).toBe('done');
    expect(await leave.approves('li', 'General Manager')).toBe('done');
    expect(await leave.handle.result()).toBe('approved');
  }
});

test('what is serious comes back ahead of the others, as it was', async () => {
  const [serious, other] = [await onFileOnly(), await onFileOnly()];
  await pool.query('UPDATE case_file SET urgent = true WHERE id = $1', [serious.id]);
  expect(await wholeRound()).toBe(2);
  for (const [leave, priorityKey] of [
    [serious, 1],
    [other, 3],
  ] as const) {
    expect((await leave.handle.describe()).priority).toMatchObject({ priorityKey });
    expect(await leave.rejects('wang', 'department manager')).toBe('done');
  }
});

test('after the database was restored the case goes on from what the database knows, and the loss is on record', async () => {
  const leave = await opened();
  await leave.approves('wang', 'department manager');
  await takeBack(leave, 3);
  await pool.query("UPDATE task SET state = 'assigned', settled_at = NULL, outcome = NULL WHERE case_id = $1", [
    leave.id,
  ]);
  expect(await leave.approves('wang', 'department manager')).toBe('task-not-open');
  await pool.query('UPDATE reconciler_beat SET beat = beat - 5');
  await wholeRound();
  while ((await noticed()).length === 0) await new Promise((done) => setTimeout(done, 50));
  expect(await noticed()).toEqual(['journal-behind']);
  expect(await leave.approves('wang', 'department manager')).toBe('done');
  expect(await leave.approves('li', 'General Manager')).toBe('done');
  expect(await leave.handle.result()).toBe('approved');
  expect((await leave.journal()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('an act that was filed on a desk ahead of a restored database is judged anew on what the database knows', async () => {
  const leave = await opened();
  await leave.approves('wang', 'department manager');
  await takeBack(leave, 3);
  expect(await leave.does('li', 'General Manager', { task: 5, kind: 'decide', verdict: 'approved' } as never)).toBe(
    'task-not-open',
  );
  expect(await noticed()).toEqual(['journal-behind']);
  expect(await leave.waitsFor()).toEqual({ 'department manager': ['wang'] });
});

test('a case that had ended before the database was restored runs again from what is left', async () => {
  const leave = await opened();
  await leave.approves('wang', 'department manager');
  await leave.rejects('li', 'General Manager');
  expect(await leave.handle.result()).toBe('rejected');
  await takeBack(leave, 5);
  expect(await wholeRound()).toBe(1);
  expect(await noticed()).toEqual(['workflow-completed']);
  expect(await leave.approves('li', 'General Manager')).toBe('done');
  expect(await leave.handle.result()).toBe('approved');
});

test('a running case that the database no longer knows ends, on record', async () => {
  const leave = await opened();
  await takeBack(leave, 0);
  while ((await noticed()).length === 0) {
    await wholeRound();
    await new Promise((done) => setTimeout(done, 200));
  }
  expect(await noticed()).toEqual(['case-unknown']);
  await expect(leave.handle.result()).rejects.toThrow();
});

import type pg from 'pg';
import { createActivities } from '../../activities/create-activities.ts';
import { leaveRule } from '../cast.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';
import { startEngine, type Engine } from '../setup/temporal.ts';
import { DurableCase } from './case.ts';

let database: CastDatabase;
let pool: pg.Pool;
let engine: Engine;
const request = { kind: 'annual', from: '2035-11-26T08:30:00+08:00', to: '2035-11-26T18:00:00+08:00' };

beforeAll(async () => {
  database = await castDatabase();
  pool = database.pool;
  engine = await startEngine(createActivities({ pool }));
});

afterAll(async () => {
  await engine.close();
  await database.close();
});

async function opened(more = {}) {
  const leave = new DurableCase(engine.client, pool, engine.taskQueue);
  await leave.opens('leave', 'website', 'chen', request, leaveRule, more);
  return leave;
}

const signed = [
  'case-opened (chen)',
  'notice-checked notice (rule)',
  'task-opened department manager (rule)',
  'decision-made department manager approved (wang)',
  'task-opened General Manager (rule)',
  'decision-made General Manager approved (li)',
  'case-closed approved (rule)',
];

test('a leave is opened, signed twice and closed, and the inbox shows each turn', async () => {
  const leave = await opened();
  expect(await leave.waitsFor()).toEqual({ 'department manager': ['wang'] });
  const inbox = async () =>
    (await pool.query<{ person: string }>('SELECT person FROM inbox WHERE case_id = $1', [leave.id])).rows;
  expect(await inbox()).toEqual([{ person: 'wang' }]);
  expect(await leave.approves('li', 'department manager')).toBe('not-the-assignee');
  expect(await leave.approves('wang', 'department manager')).toBe('done');
  expect(await inbox()).toEqual([{ person: 'li' }]);
  expect(await leave.approves('li', 'General Manager')).toBe('done');
  expect(await leave.handle.result()).toBe('approved');
  expect(await inbox()).toEqual([]);
  expect(await leave.trail()).toEqual(signed);
});

test('a case that continues as new goes on where it was, with the answers it gave before', async () => {
  const leave = await opened({ turnOverAt: 5 });
  const id = '6b0f1f9e-0000-4000-8000-000000000001';
  const seen = { seq: 3, form: (await leave.state()).submission!.formDigest };
  const asked = { id, kind: 'decide', verdict: 'approved', seen } as const;
  expect(await leave.does('wang', 'department manager', asked)).toBe('done');
  const state = await leave.state();
  expect(await leave.sends({ ...asked, digest: state.answered[id]!.digest, by: { person: 'wang' }, task: 3 })).toBe(
    'done',
  );
  expect(await leave.approves('li', 'General Manager')).toBe('done');
  expect(await leave.trail()).toEqual(signed);
  const runs = await engine.client.workflowService.listWorkflowExecutions({
    namespace: engine.client.options.namespace,
    query: `WorkflowId = 'case-${leave.id}'`,
  });
  expect(runs.executions.length).toBeGreaterThan(1);
});

test('what the General Manager returns is signed anew, also after the worker was started again', async () => {
  const leave = await opened();
  await leave.approves('wang', 'department manager');
  expect(
    await leave.does('li', 'General Manager', { kind: 'return', to: 'department manager', note: 'look again' }),
  ).toBe('done');
  await engine.restart();
  expect(await leave.waitsFor()).toEqual({ 'department manager': ['wang'] });
  await leave.approves('wang', 'department manager');
  await leave.approves('li', 'General Manager');
  expect(await leave.handle.result()).toBe('approved');
  expect((await leave.trail()).filter((line) => line.startsWith('decision-made'))).toHaveLength(3);
});

import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import { createActivities } from '../../activities/create-activities.ts';
import type { CaseActivities } from '../../workflows/durable/activities.ts';
import { digestOf } from '../../domain/canonical.ts';
import type { Event } from '../../domain/events.ts';
import { leaveRule } from '../cast.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';
import { startEngine, type Engine } from '../setup/temporal.ts';
import { DurableCase } from './case.ts';

/** What breaks if one is careless (design, section 4): the points that only the real engine and database can show. */
let database: CastDatabase;
let pool: pg.Pool;
let engine: Engine;
let honest: CaseActivities;
/** What happens to a filing on its way; each test sets its own. */
let onTheWay: (batch: Parameters<CaseActivities['file']>[0]) => Promise<void>;

const request = { kind: 'annual', from: '2035-11-26T08:30:00+08:00', to: '2035-11-26T18:00:00+08:00' };

beforeAll(async () => {
  database = await castDatabase();
  pool = database.pool;
  const activities = createActivities({ pool });
  honest = activities;
  engine = await startEngine({
    ...activities,
    file: async (batch: Parameters<CaseActivities['file']>[0]) => {
      await onTheWay(batch);
      return honest.file(batch);
    },
  });
});
beforeEach(() => {
  onTheWay = () => Promise.resolve();
});
afterAll(async () => {
  await engine.close();
  await database.close();
});

async function opened(rule: unknown = leaveRule) {
  const leave = new DurableCase(engine.client, pool, engine.taskQueue);
  await leave.opens('leave', 'website', 'chen', request, rule);
  return leave;
}

/** What a worker files that decided the same case and died before the engine heard of it. */
async function rivalFiles(leave: DurableCase, ...facts: object[]): Promise<void> {
  const { seq } = await leave.state();
  const events = facts.map((fact, index) => ({ ...fact, seq: seq + 1 + index, at: Date.now() }) as Event);
  await honest.file({ caseId: leave.id, events, form: request });
}

const decision = (person: string, verdict: string) => ({
  kind: 'decision-made',
  step: 'department manager',
  task: 3,
  verdict,
  seen: 'rival',
  actor: { person },
  act: { id: randomUUID(), digest: 'rival' },
});
const closed = { kind: 'case-closed', outcome: 'rejected', actor: { rule: 'case-closed' } };

test('1. when the database committed and the engine did not, nobody gets another person’s answer', async () => {
  const leave = await opened();
  onTheWay = async () => {
    onTheWay = () => Promise.resolve();
    await rivalFiles(leave, decision('wang', 'rejected'), closed);
  };
  expect(await leave.approves('wang', 'department manager')).toBe('case-closed');
  expect(await leave.handle.result()).toBe('rejected');
  expect((await leave.trail()).slice(3)).toEqual([
    'decision-made department manager rejected (wang)',
    'case-closed rejected (rule)',
  ]);
});

test('1. the same batch again changes nothing and gives the same answer', async () => {
  const leave = await opened();
  const [first, ...rest] = await leave.journal();
  const batch = { caseId: leave.id, events: [first!, ...rest], form: request };
  const hash = async () =>
    (
      await pool.query<{ head: number; head_hash: string }>('SELECT head, head_hash FROM case_file WHERE id = $1', [
        leave.id,
      ])
    ).rows;
  const before = await hash();
  expect(await honest.file(batch)).toMatchObject({
    filed: [{ number: expect.any(String) as string }, { inTime: true }, { candidates: ['wang'] }],
  });
  expect(await hash()).toEqual(before);
});

test('2. a desk that nobody woke catches up with its journal before it judges an act that was shown more', async () => {
  const leave = await opened();
  await rivalFiles(leave, {
    kind: 'task-handed-over',
    step: 'department manager',
    task: 3,
    to: 'zhao',
    actor: { person: 'wang' },
    act: { id: randomUUID(), digest: 'rival' },
  });
  expect(await leave.waitsFor()).toEqual({ 'department manager': ['zhao'] });
  expect(await leave.approves('zhao', 'department manager')).toBe('done');
  expect(await leave.waitsFor()).toEqual({ 'General Manager': ['li'] });
});

test('5. a limit that passed during an outage beats the act that is handed over before the timer', async () => {
  const rule = {
    ...leaveRule,
    departmentManager: {
      by: { person: 'wang' },
      whenPassed: { lapses: { amount: '1 seconds', clock: 'calendarTime' } },
    },
  };
  const leave = await opened(rule);
  const late = engine.whileDown(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return leave.approves('wang', 'department manager');
  });
  expect(await late).toBe('task-not-open');
  expect(await leave.trail()).toContain('task-lapsed department manager (rule)');
});

test('6. an act that can never be filed is refused, and the case goes on for the next person', async () => {
  const taken = await opened();
  const id = randomUUID();
  expect(await taken.does('wang', 'department manager', { id, kind: 'decide', verdict: 'approved' })).toBe('done');
  const leave = await opened();
  expect(await leave.does('wang', 'department manager', { id, kind: 'decide', verdict: 'approved' })).toBe('unfilable');
  expect(await leave.waitsFor()).toEqual({ 'department manager': ['wang'] });
  expect(await leave.approves('wang', 'department manager')).toBe('done');
});

test('6. a case whose next task can be filed for nobody is parked visibly, and goes on once the company has mended it', async () => {
  const rule = { ...leaveRule, generalManager: { by: { person: 'nobody' } } };
  const leave = await opened(rule);
  await pool.query("UPDATE person SET disabled = true WHERE id IN ('zhou', 'qian')");
  const answer = leave.approves('wang', 'department manager');
  expect(await answer).toBe('unfilable');
  expect(await leave.waitsFor()).toEqual({ 'department manager': ['wang'] });
  await pool.query("UPDATE person SET disabled = false WHERE id IN ('zhou', 'qian')");
  expect(await leave.approves('wang', 'department manager')).toBe('done');
  expect(await leave.waitsFor()).toEqual({ 'General Manager': ['zhou', 'qian'].sort() });
});

test('6. while the database cannot be reached, the act waits and is filed once when it is back', async () => {
  const leave = await opened();
  const failures = [
    new Error('a moment'),
    ApplicationFailure.nonRetryable('so long that the local retries have given up'),
  ];
  onTheWay = () => {
    const failure = failures.shift();
    return failure ? Promise.reject(failure) : Promise.resolve();
  };
  expect(await leave.approves('wang', 'department manager')).toBe('done');
  expect((await leave.trail()).filter((line) => line.startsWith('decision-made'))).toHaveLength(1);
});

test('8. a refused act leaves nothing in the engine’s history', async () => {
  const leave = await opened();
  const length = async () => (await leave.handle.fetchHistory()).events?.length;
  const before = await length();
  expect(await leave.approves('li', 'department manager')).toBe('not-the-assignee');
  expect(
    await leave.does('wang', 'department manager', { kind: 'decide', verdict: 'approved', seen: { form: 'old' } }),
  ).toBe('stale-form');
  expect(await leave.rejects('chen', 'department manager')).toBe('not-the-assignee');
  expect(await length()).toBe(before);
});

test('10. an act that is handed over together with the opening waits until that is on file', async () => {
  const leave = new DurableCase(engine.client, pool, engine.taskQueue);
  const form = digestOf(request);
  const asked = { id: randomUUID(), digest: 'd', by: { person: 'wang' }, task: 3, seen: { seq: 0, form } };
  const answers = engine.whileDown(async () => {
    const opening = leave.opens('leave', 'website', 'chen', request, leaveRule);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return Promise.all([opening, leave.sends({ ...asked, kind: 'decide', verdict: 'approved' })]);
  });
  expect(await answers).toMatchObject([{ seq: expect.any(Number) as number }, 'done']);
  expect(await leave.waitsFor()).toEqual({ 'General Manager': ['li'] });
});

test('11. the owed paper keeps a granted leave open until it is handed in', async () => {
  const leave = new DurableCase(engine.client, pool, engine.taskQueue);
  await leave.opens('leave', 'website', 'chen', { ...request, reportedByPhone: true }, leaveRule);
  await leave.approves('wang', 'department manager');
  await leave.approves('li', 'General Manager');
  expect(await leave.waitsFor()).toEqual({ 'written slip': ['chen'] });
  expect(await leave.does('chen', 'written slip', { kind: 'handIn', attachments: [] })).toBe('attachment-required');
  const attachments = [{ id: 'a', name: '假条.pdf', sha256: '00' }];
  expect(await leave.does('chen', 'written slip', { kind: 'handIn', attachments })).toBe('done');
  expect(await leave.handle.result()).toBe('approved');
});

test('9. a case with many acts turns over and keeps every answer', async () => {
  const rule = { ...leaveRule, departmentManager: { by: { anyOf: [{ person: 'wang' }, { person: 'sun' }] } } };
  const leave = new DurableCase(engine.client, pool, engine.taskQueue);
  await leave.opens('leave', 'website', 'chen', request, rule, { turnOverAt: 60 });
  for (let round = 0; round < 40; round += 1) {
    expect(await leave.does('wang', 'department manager', { kind: 'claim' })).toBe('done');
    expect(await leave.does('wang', 'department manager', { kind: 'release' })).toBe('done');
  }
  expect((await leave.journal()).map(({ seq }) => seq)).toEqual(Array.from({ length: 83 }, (_, index) => index + 1));
  expect((await leave.handle.describe()).historyLength).toBeLessThan(100);
});

import { randomUUID } from 'node:crypto';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import pg from 'pg';
import { sampleOf } from '../../replay/sample.ts';
import { runningCases } from '../../worker/running-cases.ts';
import { caseWorkflowId, officeWorkflowId } from '../../workflows/durable/messages.ts';
import { askForLeave, lookAt, openTask, shown } from '../api/leave-slip.ts';
import { Visitor } from '../api/visitor.ts';
import { synthetic, theLog } from '../replay-log/the-log.ts';
import { bundlePath } from '../setup/temporal.ts';
import { Installation } from './installation.ts';
import { brokenPromises, otherAnswers } from './invariants.ts';
import { Ledger } from './ledger.ts';
import { loadOn } from './load.ts';
import { partNames } from './orders.ts';

let installation: Installation;
let applicant: Visitor;
let manager: Visitor;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  installation = await Installation.bringUp();
  applicant = await signedIn('lin-xiaoyu');
  manager = await signedIn('zhou-minhua');
}, 180_000);
afterAll(() => installation.close(), 30_000);

async function signedIn(key: string): Promise<Visitor> {
  const visitor = new Visitor(installation.place.url);
  expect((await visitor.ask('demoSignIn', { body: { person: `website-company:${key}` } })).status).toBe(201);
  return visitor;
}

/** `npm run check:deep`: more of the log, the real one where it is there, and every part killed three times. */
const isDeep = process.env['DEEP'] !== undefined;
const log = () => (isDeep ? sampleOf(theLog(), 200) : synthetic(16));
const victims = [1, 2, 3].slice(0, isDeep ? 3 : 1).flatMap(() => partNames);
const actsBetweenKills = isDeep ? 60 : 12;

test(
  'while the log is replayed, API, worker, Temporal and PostgreSQL are each killed: nothing acknowledged is lost, nothing is doubled',
  async () => {
    const load = loadOn(installation.place.url, log());
    const { ledger, send } = load;
    const waiting = [...victims].reverse();
    const { differences } = await new Promise<Awaited<ReturnType<typeof load.play>>>((done, refuse) => {
      let kills = Promise.resolve();
      ledger.onAcknowledged = (count) => {
        const part = count % actsBetweenKills === 0 ? waiting.pop() : undefined;
        if (part) (kills = kills.then(() => installation.killed(part))).catch(refuse);
      };
      load.play().then((tally) => kills.then(() => done(tally)), refuse);
    });
    expect(installation.outages.map(({ part }) => part)).toEqual(victims);
    expect(differences).toEqual([]);
    expect(await otherAnswers(ledger, send)).toEqual([]);
    expect(await brokenPromises(installation, ledger, bundlePath())).toEqual([]);
  },
  isDeep ? 1_800_000 : 240_000,
);

/** A leave that waits for the department manager, and his decision on it: sent as often as one likes, always the same. */
async function decision() {
  const caseId = await askForLeave(applicant);
  const file = await lookAt(manager, caseId);
  const body = { id: randomUUID(), verdict: 'approved', seen: shown(file) };
  const params = { id: openTask(file, 'department manager').id };
  return { caseId, id: body.id, send: () => manager.ask('decide', { params, body }) };
}

/** Sends until the answer is sure, as the browser does. */
async function surely(send: Awaited<ReturnType<typeof decision>>['send']): ReturnType<typeof send> {
  for (let left = 60; ; left--) {
    const answer = await send().catch(() => undefined);
    if (answer && answer.status !== 202 && answer.status !== 503) return answer;
    if (left === 0) throw new Error(`still ${answer?.status ?? 'no answer'}`);
    await new Promise((done) => setTimeout(done, 500));
  }
}

/** The same id gets its one answer, and one event is on file for it. */
async function filedOnce({ id, send }: Awaited<ReturnType<typeof decision>>): Promise<void> {
  const { status, body } = await surely(send);
  expect(status).toBe(200);
  const { rows } = await installation.pool.query<{ seq: number }>('SELECT seq FROM journal WHERE act_id = $1', [id]);
  expect(rows).toEqual([{ seq: body.seq }]);
}

/** Until a statement like that waits for a lock. */
async function someoneWaits(statement: string): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE $1`;
  while ((await installation.pool.query(waiting, [statement])).rowCount === 0)
    await new Promise((done) => setTimeout(done, 20));
}

/** Sends, and while the filing of it waits in the middle of its transaction does something; answers what the sender heard, if anything. */
async function whileFiling(
  { caseId, send }: Awaited<ReturnType<typeof decision>>,
  work: () => Promise<void>,
): Promise<number | undefined> {
  const client = await installation.pool.connect();
  await client.query('BEGIN');
  await client.query('SELECT FROM case_file WHERE id = $1 FOR UPDATE', [caseId]);
  const first = send().then(
    ({ status }) => status,
    () => undefined,
  );
  try {
    await someoneWaits('%head_hash%');
    await work();
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
  return first;
}

test('a worker killed while it files: the decision is filed once and answered with its one outcome', async () => {
  const sent = await decision();
  expect([200, 202]).toContain(await whileFiling(sent, () => installation.killed('worker')));
  await filedOnce(sent);
}, 120_000);

test('an API killed after it sent the act: the same id gets the answer that it missed', async () => {
  const sent = await decision();
  expect(await whileFiling(sent, () => installation.killed('api'))).toBeUndefined();
  await filedOnce(sent);
}, 120_000);

test('without a worker the inbox is readable and a decision is answered 202 within seconds; later it has its one outcome', async () => {
  const sent = await decision();
  const { id, send } = sent;
  await installation.without('worker', async () => {
    const begun = Date.now();
    expect((await send()).status).toBe(202);
    expect(Date.now() - begun).toBeLessThan(8_000);
    expect((await manager.ask('inbox')).status).toBe(200);
    expect((await manager.ask('act', { params: { id } })).body.state).toBe('unknown');
  });
  await filedOnce(sent);
}, 120_000);

test.each(['temporal', 'postgres'] as const)(
  'without %s a decision is answered 503 with the time to come back; then it is filed once',
  async (part) => {
    const sent = await decision();
    await installation.without(part, async () => {
      const begun = Date.now();
      const { status, headers, problem } = await sent.send();
      expect([status, problem.code]).toEqual([503, 'unavailable']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Date.now() - begun).toBeLessThan(8_000);
      expect((await manager.ask('inbox')).status).toBe(part === 'temporal' ? 200 : 503);
    });
    await filedOnce(sent);
  },
  120_000,
);

test('a case that is being read when PostgreSQL is killed is answered 503, and the API lives on', async () => {
  const caseId = await askForLeave(applicant);
  const holder = new pg.Client({ connectionString: installation.place.databaseUrl });
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query('BEGIN; LOCK TABLE remark');
  const looked = manager.ask('case', { params: { id: caseId } }).catch(() => undefined);
  await someoneWaits('%remark%');
  await installation.without('postgres', async () => {
    expect((await looked)?.status).toBe(503);
    expect((await manager.ask('health')).status).toBe(200);
  });
  expect((await lookAt(manager, caseId)).chain.ok).toBe(true);
}, 120_000);

test('a case terminated by an operator, and then all cases of a lost store, come back by themselves and go on', async () => {
  const ended = await decision();
  const acted = await decision();
  const untouched = await decision();
  const before = await surely(acted.send);
  const { client, pool } = installation;
  await client.workflow.getHandle(caseWorkflowId(ended.caseId)).terminate('by an operator');
  await isCarriedAgain(ended.caseId);
  expect((await surely(ended.send)).status).toBe(200);

  await installation.forgetEngine();
  for (const { caseId } of [ended, acted, untouched]) await isCarriedAgain(caseId);
  expect((await surely(acted.send)).body).toEqual(before.body);
  expect((await surely(untouched.send)).status).toBe(200);
  expect((await client.workflow.getHandle(officeWorkflowId('website-company')).describe()).status.name).toBe('RUNNING');
  const { rows } = await pool.query<{ what: string }>(
    'SELECT what FROM reconciliation WHERE case_id = $1 ORDER BY id',
    [ended.caseId],
  );
  expect(rows.map(({ what }) => what)).toEqual(['workflow-terminated', 'workflow-missing']);
  expect(await brokenPromises(installation, new Ledger(), bundlePath())).toEqual([]);
}, 120_000);

async function isCarriedAgain(caseId: string): Promise<void> {
  const running = runningCases(installation.client, 'countersign');
  while ((await running.lostBecause(caseId).catch(() => 'unreachable')) !== undefined)
    await new Promise((done) => setTimeout(done, 200));
}

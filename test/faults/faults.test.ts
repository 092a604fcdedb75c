import { DefaultLogger, Runtime } from '@temporalio/worker';
import pg from 'pg';
import { sampleOf } from '../../replay/sample.ts';
import { runningCases } from '../../worker/running-cases.ts';
import { caseWorkflowId, officeWorkflowId } from '../../workflows/durable/messages.ts';
import { askForLeave, lookAt } from '../api/leave-slip.ts';
import type { Visitor } from '../api/visitor.ts';
import { synthetic, theLog } from '../replay-log/the-log.ts';
import { bundlePath } from '../setup/temporal.ts';
import { decisionOf, filedOnce as isFiledOnce, signedIn, surely, type Decision } from './decisions.ts';
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
  applicant = await signedIn(installation, 'lin-xiaoyu');
  manager = await signedIn(installation, 'zhou-minhua');
}, 180_000);
afterAll(() => installation.close(), 30_000);

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

const decision = () => decisionOf(manager, applicant);
const filedOnce = (sent: Decision) => isFiledOnce(installation.pool, sent);

/** Until a statement like that waits for a lock. */
async function someoneWaits(statement: string): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE $1`;
  while ((await installation.pool.query(waiting, [statement])).rowCount === 0)
    await new Promise((done) => setTimeout(done, 20));
}

/** Sends, and while the filing of it waits in the middle of its transaction does something; answers what the sender heard, if anything. */
async function whileFiling({ caseId, send }: Decision, work: () => Promise<void>): Promise<number | undefined> {
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

test('a worker killed in the middle of a sweep of the reconciler is missed soon, and the sweep made by the next one', async () => {
  const sweeps = async () =>
    Number((await installation.pool.query<{ beat: string }>('SELECT beat FROM reconciler_beat')).rows[0]?.beat);
  const client = await installation.pool.connect();
  await client.query('BEGIN; LOCK TABLE reconciler_beat IN SHARE MODE');
  const before = await sweeps();
  try {
    await someoneWaits('%INSERT INTO reconciler_beat%');
    await installation.killed('worker');
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
  const begun = Date.now();
  // the dead worker's own count is still carried out
  while ((await sweeps()) < before + 2) await new Promise((done) => setTimeout(done, 100));
  expect(Date.now() - begun).toBeLessThan(25_000);
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
  const office = client.workflow.getHandle(officeWorkflowId('website-company'));
  while ((await office.describe().catch(() => undefined))?.status.name !== 'RUNNING')
    await new Promise((done) => setTimeout(done, 200));
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

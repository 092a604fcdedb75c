import { randomUUID } from 'node:crypto';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { digestOf } from '../../domain/canonical.ts';
import { firstBadRow, type RegisterHead, type RegisterRow } from '../../domain/register.ts';
import { Visitor } from '../api/visitor.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { Installation } from './installation.ts';

let installation: Installation;
const rungs = [0, 1, 2];
const seconds = (n: number) => ({ amount: `${n} seconds`, clock: 'calendarTime' }) as const;
/** A reminder and two slips, far enough from each other for a worker to be killed and started between them. */
const ladder = rungs.map((rung) => ({
  after: seconds(15 + 40 * rung),
  does: rung === 0 ? ('remind' as const) : ('slip' as const),
  atAnyHour: true as const,
}));

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  installation = await Installation.bringUp();
  const rule = { departmentManager: { by: { post: 'department-manager' }, within: seconds(15), ladder } };
  await installation.pool.query(
    `INSERT INTO rulebook (company, process, effective_from, digest, name, series, form, rule)
     SELECT company, process, now() - interval '1 day', $1, name, series, form, $2 FROM rulebook WHERE company = 'website-company' AND process = 'outing'`,
    [digestOf(rule), JSON.stringify(rule)],
  );
}, 180_000);
afterAll(() => installation.close(), 30_000);

/** Kills the worker while the office is in the middle of the transaction that issues what is due, and starts it again. */
async function killedWhileIssuing(): Promise<void> {
  const holder = await installation.pool.connect();
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE slip IN SHARE MODE');
  const waiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%INSERT INTO slip%' AND query NOT LIKE '%pg_stat%'`;
  while ((await installation.pool.query(waiting)).rowCount === 0) await new Promise((done) => setTimeout(done, 50));
  await installation.without('worker', async () => {
    await holder.query('ROLLBACK');
    holder.release();
  });
}

const slipsOf = async (caseId: string) =>
  (
    await installation.pool.query<{ rung: number; addressee: string }>(
      'SELECT rung, addressee FROM slip WHERE case_id = $1 ORDER BY seq',
      [caseId],
    )
  ).rows;

test('each rung of a ladder is given once and in order, though the worker is killed at each rung in the middle of issuing it', async () => {
  const applicant = new Visitor(installation.place.url);
  await applicant.ask('demoSignIn', { body: { person: 'website-company:lin-xiaoyu' } });
  const id = randomUUID();
  const { status } = await applicant.ask('openCase', { body: { id, process: 'outing', form: sampleRequests.outing } });
  expect([201, 202]).toContain(status);
  for (const rung of rungs) {
    await killedWhileIssuing();
    while ((await slipsOf(id)).length <= rung) await new Promise((done) => setTimeout(done, 100));
    expect((await slipsOf(id)).map((slip) => slip.rung)).toEqual(rungs.slice(0, rung + 1));
  }
  expect(installation.outages).toHaveLength(rungs.length);
  expect(await slipsOf(id)).toEqual(rungs.map((rung) => ({ rung, addressee: 'website-company:zhou-minhua' })));
  const { rows: told } = await installation.pool.query(
    `SELECT about FROM outbox WHERE case_id = $1 AND about LIKE 'reminder%' ORDER BY at`,
    [id],
  );
  expect(told.map(({ about }: { about: string }) => about)).toEqual([
    'reminder-0',
    'reminder-slip-1',
    'reminder-slip-2',
  ]);
  const { rows } = await installation.pool.query<RegisterRow>(
    `SELECT company, seq, kind, (extract(epoch FROM at) * 1000)::float8 AS at, canonical, hash FROM register WHERE company = 'website-company' ORDER BY seq`,
  );
  const head = await installation.pool.query<RegisterHead>(
    `SELECT seq, hash FROM register_head WHERE company = 'website-company'`,
  );
  expect(firstBadRow(rows, head.rows[0] ?? { seq: 0, hash: '' })).toBeUndefined();
}, 300_000);

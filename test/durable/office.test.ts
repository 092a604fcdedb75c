import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { createActivities } from '../../activities/create-activities.ts';
import type { SlipAcknowledgement } from '../../workflows/durable/messages.ts';
import { acknowledgeSlip, officeWorkflowId } from '../../workflows/durable/messages.ts';
import { badRow, rungsOf, slipsOf } from '../activities/office-cases.ts';
import { outingRule } from '../cast.ts';
import { castDatabase, type CastDatabase } from '../setup/cast-database.ts';
import { startEngine, type Engine } from '../setup/temporal.ts';
import { VirtualTime } from '../setup/virtual-time.ts';
import { DurableCase } from './case.ts';

let database: CastDatabase;
let pool: pg.Pool;
let engine: Engine;
let time: VirtualTime;
const office = officeWorkflowId('website');
const minute = 60_000;

beforeAll(async () => {
  database = await castDatabase();
  pool = database.pool;
  engine = await startEngine(createActivities({ pool }));
  time = new VirtualTime(engine.client);
  const { taskQueue } = engine;
  await engine.client.workflow.start('office', { workflowId: office, taskQueue, args: [{ company: 'website' }] });
});

afterAll(async () => {
  await engine.client.workflow.getHandle(office).terminate();
  await engine.close();
  await database.close();
});

const ladder = [
  { after: { amount: '1 minute', clock: 'calendarTime' }, does: 'remind', atAnyHour: true },
  { after: { amount: '5 minutes', clock: 'calendarTime' }, does: 'slip', atAnyHour: true },
];
const chased = { departmentManager: { ...outingRule.departmentManager, ladder } };

async function outing(): Promise<DurableCase> {
  const file = new DurableCase(engine.client, pool, engine.taskQueue);
  await file.opens('outing', 'website', 'chen', {}, chased);
  return file;
}

test('200 late managers are each reminded, then get a slip; who has decided meanwhile gets none', async () => {
  const outings: DurableCase[] = [];
  const opens = async () => {
    while (outings.length < 200) {
      const place = outings.push(undefined as never) - 1;
      outings[place] = await outing();
    }
  };
  await Promise.all(Array.from({ length: 8 }, opens));
  await time.pass(office, 1.5 * minute);
  expect(await slipsOf(pool)).toHaveLength(200);
  expect(await outings[0]!.approves('wang', 'department manager')).toBe('done');
  await time.pass(office, 4 * minute);
  expect(await slipsOf(pool, outings[0]!.id)).toEqual(['reminder 0 wang']);
  expect(await rungsOf(pool, outings[0]!.id)).toEqual(['issued', 'stopped']);
  for (const late of outings.slice(1)) {
    expect(await slipsOf(pool, late.id)).toEqual(['reminder 0 wang', expect.stringMatching(/^CB-\d+-\d+ 1 wang$/)]);
  }
  expect(await slipsOf(pool)).toHaveLength(399);
  expect(await badRow(pool)).toBeUndefined();
  await Promise.all(outings.map((file) => file.handle.terminate().catch(() => undefined)));
}, 300_000);

test('the addressee acknowledges his slip once; nobody else can', async () => {
  const { id, handle } = await outing();
  await time.pass(office, 5.5 * minute);
  const { rows } = await pool.query<{ seq: number }>(
    `SELECT seq FROM slip WHERE case_id = $1 AND kind = 'reminder-slip'`,
    [id],
  );
  const seq = rows[0]!.seq;
  const sends = (asked: Partial<SlipAcknowledgement>) => {
    const args = { id: randomUUID(), digest: 'd', company: 'website', seq, by: { person: 'wang' }, ...asked };
    return engine.client.workflow
      .getHandle(office)
      .executeUpdate(acknowledgeSlip, { updateId: `${args.id}-${randomUUID()}`, args: [args] });
  };
  const actId = randomUUID();
  expect(await sends({ by: { person: 'sun' } })).toEqual({ refused: 'not-the-assignee' });
  expect(await sends({ seq: 1_000_000 })).toEqual({ refused: 'not-the-assignee' });
  const answer = await sends({ id: actId });
  expect(answer).toEqual({ seq: expect.any(Number) as number, digest: 'd' });
  expect(await sends({ id: actId })).toEqual(answer);
  expect(await sends({ id: actId, digest: 'another body' })).toEqual({ refused: 'id-reused' });
  expect(await sends({})).toEqual({ refused: 'already-acknowledged' });
  const entered = await pool.query(`SELECT kind, act_id FROM register WHERE kind = 'slip-acknowledged'`);
  expect(entered.rows).toEqual([{ kind: 'slip-acknowledged', act_id: actId }]);
  const slip = await pool.query(`SELECT FROM slip WHERE seq = $1 AND acknowledged_at IS NOT NULL`, [seq]);
  expect(slip.rowCount).toBe(1);
  expect(await badRow(pool)).toBeUndefined();
  await handle.terminate();
});

test('an office goes on after its worker was started again', async () => {
  const { id, handle } = await outing();
  await engine.restart();
  await time.pass(office, 5.5 * minute);
  expect(await slipsOf(pool, id)).toHaveLength(2);
  await handle.terminate();
});

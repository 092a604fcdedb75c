import { VirtualTime } from '../setup/virtual-time.ts';
import { handedOver, leaveRule2026 } from '../processes/on-leave.ts';
import type { DurableCase } from './case.ts';
import { durableStage, type DurableStage } from './stage.ts';

let stage: DurableStage;
beforeAll(async () => {
  stage = await durableStage();
});
afterAll(() => stage.close());

const from = Date.parse('2035-11-26T08:30:00+08:00');
const to = Date.parse('2035-11-29T18:00:00+08:00');
const hour = 3_600_000;

/** Chen's four days of annual leave, accepted by Zhao and granted, as it stands an hour after the given instant. */
async function onLeave(shift: number, at: number): Promise<{ leave: DurableCase; time: VirtualTime }> {
  const leave = stage.newCase();
  const period = { from: new Date(from + shift).toISOString(), to: new Date(to + shift).toISOString() };
  await leave.opens('leave', 'website', 'chen', { ...handedOver, ...period }, leaveRule2026);
  await leave.approves('zhao', 'handover');
  await leave.approves('wang', 'department manager');
  await leave.approves('li', 'General Manager');
  const time = new VirtualTime(stage.engine.client);
  await time.pass(leave.handle.workflowId, at + hour - (await time.now(leave.handle.workflowId)));
  return { leave, time };
}

const rows = async (text: string, leave: DurableCase) => (await stage.pool.query<object>(text, [leave.id])).rows;
const entries = `SELECT account, amount::integer, state FROM account_entry WHERE case_id = $1 ORDER BY seq`;

test('P62 on the real engine: the deputy’s time is that of the leave, and its end is told by his report', async () => {
  const { leave, time } = await onLeave(0, from);
  expect(await leave.waitsFor()).toEqual({ absence: ['chen'] });
  const deputies = `SELECT absent, deputy, "from", "to", ended_at FROM deputy WHERE case_id = $1`;
  expect(await rows(deputies, leave)).toEqual([
    { absent: 'chen', deputy: 'zhao', from: new Date(from), to: new Date(to), ended_at: null },
  ]);
  expect(await leave.does('chen', '', { kind: 'withdraw' })).toBe('leave-begun');
  await stage.engine.restart();
  await time.pass(leave.handle.workflowId, to - from + hour);
  expect(await leave.waitsFor()).toEqual({ "deputy's report": ['zhao'] });
  await leave.does('zhao', "deputy's report", { kind: 'handIn', attachments: [], note: '已送印' });
  expect(await leave.handle.result()).toBe('approved');
  expect(await rows(entries, leave)).toEqual([
    { account: 'annual-leave/2035/chen', amount: 8, state: 'settled' },
    { account: 'annual-leave/2035/chen', amount: 8, state: 'spent' },
  ]);
}, 120_000);

test('P61 on the real engine: who comes back early spends what he took, and his deputy’s time is over', async () => {
  const week = 7 * 24 * hour;
  const { leave } = await onLeave(53 * week, from + 53 * week + 24 * hour);
  expect(await leave.does('chen', 'absence', { kind: 'comeBack', note: '提前完成' })).toBe('done');
  expect(await leave.waitsFor()).toEqual({ "deputy's report": ['zhao'] });
  const [deputy] = (await rows(`SELECT ended_at AS ended FROM deputy WHERE case_id = $1`, leave)) as { ended: Date }[];
  expect(deputy?.ended.getTime()).toBeLessThan(to + 53 * week);
  await leave.does('zhao', "deputy's report", { kind: 'handIn', attachments: [], note: '已送印' });
  expect(await leave.handle.result()).toBe('approved');
  expect(await rows(entries, leave)).toEqual([
    { account: 'annual-leave/2036/chen', amount: 8, state: 'settled' },
    { account: 'annual-leave/2036/chen', amount: 3, state: 'spent' },
  ]);
}, 120_000);

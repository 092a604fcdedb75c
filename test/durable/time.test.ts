import { leaveRule } from '../cast.ts';
import { VirtualTime } from '../setup/virtual-time.ts';
import { durableStage, type DurableStage } from './stage.ts';

let stage: DurableStage;
beforeAll(async () => {
  stage = await durableStage();
});
afterAll(() => stage.close());

const day = 86_400_000;
const request = { kind: 'annual', from: '2035-11-26T08:30:00+08:00', to: '2035-11-26T18:00:00+08:00' };

test('P60–P62 on the real engine: a silent manager is taken over, a silent General Manager lets the leave lapse, and the worker may be killed between', async () => {
  const leave = stage.newCase();
  await leave.opens('leave', 'website', 'chen', request, leaveRule);
  const time = new VirtualTime(stage.engine.client);
  await time.pass(leave.handle.workflowId, 14 * day);
  expect(await leave.waitsFor()).toEqual({ 'department manager': ['sun'] });
  expect(await leave.approves('wang', 'department manager')).toBe('not-the-assignee');
  expect(await leave.approves('sun', 'department manager')).toBe('done');
  await stage.engine.restart();
  expect(await time.toEnd(leave.handle.workflowId)).toBe('lapsed');
  expect(await leave.trail()).toEqual([
    'case-opened (chen)',
    'notice-checked notice (rule)',
    'task-opened department manager (rule)',
    'task-taken-over department manager (rule)',
    'decision-made department manager approved (sun)',
    'task-opened General Manager (rule)',
    'task-lapsed General Manager (rule)',
    'case-closed lapsed (rule)',
  ]);
  const taken = (await leave.journal())[3]!;
  expect(taken.at).toBeGreaterThanOrEqual((await leave.journal())[2]!.at + day);
});

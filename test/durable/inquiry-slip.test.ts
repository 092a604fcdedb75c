import rulebook from '../../prisma/companies/manufacturer/rulebook/inquiry-slip@2025-01-01.json' with { type: 'json' };
import { slipsOf } from '../activities/office-cases.ts';
import { sampleRequests } from '../companies/sample-requests.ts';
import { VirtualTime } from '../setup/virtual-time.ts';
import { durableStage, type DurableStage } from './stage.ts';

let stage: DurableStage;
const day = 86_400_000;

beforeAll(async () => {
  stage = await durableStage();
});
afterAll(() => stage.close());

test('a silent department is reminded, gets a slip, then the Vice General Manager; its answer is read, asked again, and settled', async () => {
  const { engine, pool } = stage;
  const inquiry = stage.newCase();
  await inquiry.opens('inquiry-slip', 'manufacturer', 'zhou_m', sampleRequests['inquiry-slip'], rulebook.rule);
  expect(await inquiry.waitsFor()).toEqual({ 'reason for lateness': ['ce'] });

  const office = await new VirtualTime(engine.client).startAt(Date.now() + 20 * day, (startDelay) =>
    engine.client.workflow.start('office', {
      workflowId: `office-${inquiry.id}`,
      taskQueue: engine.taskQueue,
      args: [{ company: 'manufacturer' }],
      startDelay,
    }),
  );
  while ((await slipsOf(pool, inquiry.id)).length < 3) await new Promise((done) => setTimeout(done, 100));
  await office.terminate();
  expect(await slipsOf(pool, inquiry.id)).toEqual([
    'reminder 0 ce',
    expect.stringMatching(/^CB-\d{4}-0001 1 ce$/),
    expect.stringMatching(/^CB-\d{4}-0002 2 sun_m$/),
  ]);
  const { rows } = await pool.query('SELECT department FROM slip WHERE case_id = $1 ORDER BY seq', [inquiry.id]);
  expect(rows).toEqual(['quality', 'quality', 'general-managers-office'].map((department) => ({ department })));

  const answers = (person: string, step: string, answer: object) =>
    inquiry.does(person, step, { kind: 'answer', answer: answer as Readonly<Record<string, unknown>> });
  expect(await answers('ce', 'reason for lateness', { reason: '忙' })).toBe('done');
  expect(await answers('qian_m', 'reading of the reason', { satisfied: false, again: '忙什么？' })).toBe('done');
  await engine.restart();
  expect(await answers('ce', 'reason for lateness #2', { reason: '仪器送校' })).toBe('done');
  expect(await answers('zhou_m', 'reading of the reason #2', { satisfied: true })).toBe('done');
  expect(await inquiry.handle.result()).toBe('approved');
  expect((await inquiry.trail()).filter((told) => told.startsWith('answer-given'))).toHaveLength(4);
}, 120_000);

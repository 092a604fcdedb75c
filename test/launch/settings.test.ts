import { createServer } from 'node:net';
import { freePort } from '../../launch/ports.ts';
import { readSettings } from '../../launch/settings.ts';

it('all faults of the settings are listed at once', () => {
  const faulty = { PORT: 'eighty', DATABASE_URL: 'here' };
  expect(() => readSettings(faulty, ['--rest'])).toThrow(/unknown option --rest[^]*PORT:[^]*DATABASE_URL:/);
});

it('without any setting the demo runs on port 3000', () => {
  expect(readSettings({}, [])).toEqual({ PORT: 3000, TASK_QUEUE: 'countersign', DEMO: '1', reset: false });
});

it('a taken port gives way to the next one', async () => {
  const holder = createServer();
  const taken = await new Promise<number>((answer) => {
    holder.listen(0, '127.0.0.1', () => {
      const address = holder.address();
      answer(typeof address === 'object' && address ? address.port : 0);
    });
  });
  expect(await freePort(taken)).toBeGreaterThan(taken);
  await new Promise((done) => holder.close(done));
});

import { Client, type Connection } from '@temporalio/client';
import { temporalConnection } from '../../api/connection.ts';
import { isReachable } from '../../api/temporal.ts';
import { temporalAddress } from '../setup/temporal.ts';
import { layWire, type Wire } from '../setup/wire.ts';

/** The line between the API and Temporal (fault 7). */
let wire: Wire;
let connection: Connection;

beforeEach(async () => {
  wire = await layWire(Number(temporalAddress().split(':')[1]));
  connection = temporalConnection(`127.0.0.1:${wire.port}`);
});
afterEach(async () => {
  await connection.close();
  await wire.close();
});

test('a connection begun while the line was silent is given up, and another begun once the line is good again', async () => {
  const client = new Client({ connection });
  wire.silence();
  expect(await isReachable(client)).toBe(false);
  wire.restore();
  const restored = Date.now();
  while (!(await isReachable(client)) && Date.now() - restored < 20_000);
  expect(Date.now() - restored).toBeLessThan(10_000);
}, 30_000);

import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Visitor } from '../api/visitor.ts';
import { bundlePath } from '../setup/temporal.ts';
import { decisionOf, filedOnce, signedIn } from './decisions.ts';
import { Installation } from './installation.ts';
import { brokenPromises } from './invariants.ts';
import { Ledger } from './ledger.ts';

let installation: Installation;
let applicant: Visitor;
let manager: Visitor;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  installation = await Installation.bringUp('with lines');
  applicant = await signedIn(installation, 'lin-xiaoyu');
  manager = await signedIn(installation, 'zhou-minhua');
}, 180_000);
afterAll(() => installation.close(), 30_000);

test.each([
  ['api-postgres', 503],
  ['api-temporal', 503],
  ['worker-postgres', 202],
  ['worker-temporal', 202],
] as const)(
  'while the line %s is silent a decision is answered %i within seconds; then it is filed once',
  async (line, expected) => {
    const sent = await decisionOf(manager, applicant);
    await installation.whileSilent(line, async () => {
      const begun = Date.now();
      expect((await sent.send()).status).toBe(expected);
      expect(Date.now() - begun).toBeLessThan(12_000);
    });
    await filedOnce(installation.pool, sent);
  },
  180_000,
);

test('after all that nothing is lost or doubled', async () => {
  expect(await brokenPromises(installation, new Ledger(), bundlePath())).toEqual([]);
}, 60_000);

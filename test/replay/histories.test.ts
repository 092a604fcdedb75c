import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';
import { leaveRule, outingRule, paymentRule2018 } from '../cast.ts';
import type { DurableCase } from '../durable/case.ts';
import { durableStage } from '../durable/stage.ts';
import { bundlePath } from '../setup/temporal.ts';

const folder = join(__dirname, 'histories');
const request = { kind: 'annual', from: '2035-11-26T08:30:00+08:00', to: '2035-11-26T18:00:00+08:00' };

/** Lives that are recorded with `RECORD=1` after a change of the driver that old histories are allowed to notice. */
const lives: Record<string, (file: DurableCase) => Promise<unknown>> = {
  leave: async (file) => {
    await file.opens('leave', 'website', 'chen', { ...request, kind: 'sick', reportedByPhone: true }, leaveRule);
    await file.approves('wang', 'department manager');
    await file.does('li', 'General Manager', { kind: 'return', to: 'department manager', note: 'look again' });
    await file.approves('wang', 'department manager');
    await file.approves('li', 'General Manager');
    const attachments = [{ id: 'a', name: 'slip.pdf', sha256: '00' }];
    await file.does('chen', 'written slip', { kind: 'handIn', attachments });
    await file.does('chen', 'hospital certificate', { kind: 'handIn', attachments });
  },
  outing: async (file) => {
    await file.opens('outing', 'website', 'chen', request, outingRule);
    await file.does('chen', '', { kind: 'withdraw' });
  },
  'request-for-payment': async (file) => {
    await file.opens('request-for-payment', 'university', 'anna', { budgetOwner: 'separate' }, paymentRule2018);
    await file.does('gijs', 'administration', { kind: 'claim' });
    await file.approves('gijs', 'administration');
    await file.rejects('cor', 'budget owner');
    await file.does('anna', 'submission #2', { kind: 'acknowledge' });
  },
};

const replay = (name: string, bundle = bundlePath()) => {
  const history = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as object;
  return Worker.runReplayHistory({ workflowBundle: { codePath: bundle } }, history, name);
};

if (process.env['RECORD']) {
  test('record a life of every process', async () => {
    mkdirSync(folder, { recursive: true });
    const stage = await durableStage();
    for (const [name, life] of Object.entries(lives)) {
      const file = stage.newCase();
      await life(file);
      writeFileSync(join(folder, `${name}.json`), `${historyToJSON(await file.handle.fetchHistory())}\n`);
    }
    await stage.close();
  });
}

test('every process has a recorded history', () => {
  const recorded = readdirSync(folder).map((name) => name.replace('.json', ''));
  expect(recorded.sort()).toEqual(Object.keys(lives).sort());
});

test.each(Object.keys(lives))('the recorded history of %s is replayed by today’s code', async (name) => {
  await expect(replay(name)).resolves.toBeUndefined();
});

test('a driver that sleeps where it did not sleep before is caught', async () => {
  const broken = join(tmpdir(), `broken-${process.pid}.js`);
  const code = readFileSync(bundlePath(), 'utf8');
  const changed = code.replace('await isFiled(desk)', 'await slept(1).then(() => isFiled(desk))');
  expect(changed).not.toBe(code);
  writeFileSync(broken, changed);
  await expect(replay('leave', broken).finally(() => rmSync(broken))).rejects.toThrow(DeterminismViolationError);
});

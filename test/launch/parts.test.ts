import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keep } from '../../launch/keep.ts';
import { type PartPlan, startPart } from '../../launch/part.ts';
import { commandLine, endOrphan, note, notedProcess } from '../../launch/pid-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A part that writes its number into a file and then runs the given JavaScript. */
function part(script: string, more: Partial<PartPlan> = {}): PartPlan {
  const file = join(folder, 'answer');
  return {
    name: 'clerk',
    command: process.execPath,
    args: ['-e', `${script}; require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.pid))`],
    mark: folder,
    folder,
    ready: () => (existsSync(file) && commandLine(answer()) ? Promise.resolve() : Promise.reject(new Error('not yet'))),
    ...more,
  };
}

const stays = 'setInterval(() => undefined, 1000)';
const answer = () => Number(readFileSync(join(folder, 'answer'), 'utf8'));
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(10);
}

it('a part that is killed comes back by itself and each time is said in one line', async () => {
  const said: string[] = [];
  const kept = keep(part(stays), (line) => said.push(line));
  await kept.started;
  const first = answer();
  process.kill(first, 'SIGKILL');
  await until(() => said.length === 2);
  expect(answer()).not.toBe(first);
  expect(said).toEqual([
    'clerk ended (SIGKILL); starting it again',
    expect.stringMatching(/^clerk is back after \d+\.\d s$/),
  ]);
  const second = answer();
  await kept.stop();
  expect(commandLine(second)).toBeUndefined();
  expect(said).toHaveLength(2);
});

it('a part that cannot start says its last words', async () => {
  const broken = part("console.error('the ledger is missing'); process.exit(3)");
  await expect(startPart(broken)).rejects.toThrow(/clerk did not start \(exit code 3\):\nthe ledger is missing/);
  expect(existsSync(join(folder, 'clerk.pid'))).toBe(false);
});

it('a part that never answers is ended', async () => {
  const silent = part(stays, { ready: () => Promise.reject(new Error('silence')) });
  await expect(startPart(silent, undefined, 1500)).rejects.toThrow('clerk did not answer within 1.5 s');
  expect(commandLine(answer())).toBeUndefined();
});

it('what a killed run left behind is ended before the part starts anew', async () => {
  const plan = part(stays);
  const orphan = spawn(plan.command, plan.args, { stdio: 'ignore' });
  note(join(folder, 'clerk.pid'), orphan.pid ?? 0);
  const ended = new Promise((done) =>
    orphan.once('exit', (_, signal) => {
      done(signal);
    }),
  );
  const started = await startPart(plan);
  expect(await ended).toBe('SIGTERM');
  expect(started.pid).not.toBe(orphan.pid);
  await started.stop();
});

it('a process number that meanwhile belongs to somebody else is left alone', async () => {
  const stranger = spawn(process.execPath, ['-e', stays], { stdio: 'ignore' });
  const file = join(folder, 'clerk.pid');
  note(file, stranger.pid ?? 0);
  expect(notedProcess(file, folder)).toBeUndefined();
  expect(await endOrphan(file, folder, 'SIGKILL')).toBe(false);
  expect(commandLine(stranger.pid ?? 0)).toContain('setInterval');
  stranger.kill();
});

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../../launch/pid-file.ts';
import { anyPort } from '../../launch/ports.ts';
import { oldestVirtualTimeServer } from '../../launch/temporal/binary.ts';
import { findTemporal } from '../../launch/temporal/ladder.ts';

const names = ['postgres', 'temporal', 'worker', 'api'] as const;
const program = join(import.meta.dirname, '..', '..', 'launch', 'start.ts');

let home: string;
let environment: NodeJS.ProcessEnv;
let started: Run[];

/** One run of `npm start` and what it has said so far. */
interface Run {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function run(...flags: string[]): Run {
  let said = '';
  const child = spawn(process.execPath, [program, ...flags], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const one = {
    child,
    said: () => said,
    ended: new Promise<number | null>((done) =>
      child.once('exit', (code) => {
        done(code);
      }),
    ),
  };
  started.push(one);
  return one;
}

const pid = (name: string) => Number(readFileSync(join(home, name, `${name}.pid`), 'utf8'));
const secret = () => readFileSync(join(home, 'postgres', 'password'), 'utf8');

async function says(one: Run, words: string): Promise<void> {
  while (!one.said().includes(words)) {
    if (one.child.exitCode !== null) throw new Error(`it ended, saying:\n${one.said()}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'start-'));
  started = [];
  const { path } = await findTemporal(oldestVirtualTimeServer, () => undefined);
  environment = { ...process.env, COUNTERSIGN_HOME: home, TEMPORAL_CLI_PATH: path, PORT: String(await anyPort()) };
});

afterAll(async () => {
  for (const { child } of started) child.kill('SIGINT');
  await Promise.all(started.map(({ ended }) => ended));
  rmSync(home, { recursive: true });
}, 60_000);

it('one command brings everything up; parts that are killed come back; Ctrl+C leaves nothing behind', async () => {
  const first = run();
  await says(first, '└');
  const address = /http:\/\/localhost:\d+/.exec(first.said())?.[0] ?? '';
  expect(await (await fetch(`${address}/api/ready`)).json()).toEqual({ database: true, temporal: true });
  expect(await (await fetch(address)).text()).toContain('<!doctype html>');

  const second = run();
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain('already runs from this folder');

  const before = names.map(pid);
  process.kill(pid('api'), 'SIGKILL');
  process.kill(pid('postgres'), 'SIGKILL');
  await says(first, 'api is back');
  await says(first, 'postgres is back');
  expect((await fetch(`${address}/api/ready`)).status).toBe(200);

  const running = [...before, ...names.map(pid)];
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(running.map(commandLine)).toEqual(running.map(() => undefined));
}, 180_000);

it('a start after a power cut ends what was left behind and keeps the data; only --reset starts over', async () => {
  const kept = secret();
  const first = run();
  await says(first, '└');
  first.child.kill('SIGKILL');
  await first.ended;

  const second = run();
  await says(second, '└');
  for (const name of names) expect(second.said()).toContain(`ended the ${name} of an earlier run`);
  expect(secret()).toBe(kept);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);

  const third = run('--reset');
  await says(third, '└');
  expect(secret()).not.toBe(kept);
  third.child.kill('SIGINT');
  expect(await third.ended).toBe(0);
}, 180_000);

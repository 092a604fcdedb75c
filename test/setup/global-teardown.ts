import type { ChildProcess } from 'node:child_process';

/** Ends the servers that the set-up brought up. */
export default async function tearDown(): Promise<void> {
  const { stageProcess } = globalThis as { stageProcess?: ChildProcess };
  if (stageProcess === undefined) return;
  const ended = new Promise((done) => stageProcess.once('exit', done));
  stageProcess.disconnect();
  await ended;
}

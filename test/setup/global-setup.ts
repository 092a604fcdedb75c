import { fork } from 'node:child_process';
import { join } from 'node:path';
import { announce, type Stage } from './stage-address.ts';

/** Brings up one PostgreSQL and one Temporal server in a process of their own, which ends with this one. */
export default async function setUp(): Promise<void> {
  const child = fork(join(import.meta.dirname, 'stage.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const stage = await new Promise<Stage>((answer, refuse) => {
    child.once('message', (message) => {
      answer(message as Stage);
    });
    child.once('exit', (code) => {
      refuse(new Error(`the servers for the tests did not come up (exit code ${code})`));
    });
  });
  announce(stage);
  Object.assign(globalThis, { stageProcess: child });
}

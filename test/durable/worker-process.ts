import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { bundlePath, temporalAddress } from '../setup/temporal.ts';

/** A worker in a process of its own that can be killed with -9 and started again. */
export interface WorkerProcess {
  readonly taskQueue: string;
  /** Kills it, tells when it is gone. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Starts a worker process over that database, on a task queue of its own. */
export async function workerProcess(databaseUrl: string): Promise<WorkerProcess> {
  const taskQueue = `killed-${randomUUID()}`;
  const begin = async () => {
    const given = [databaseUrl, temporalAddress(), taskQueue, bundlePath()];
    const child = fork(join(__dirname, 'worker-main.ts'), given, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    await new Promise((polls, refuse) => {
      child.once('message', polls);
      child.once('exit', (code) => {
        refuse(new Error(`the worker did not start (exit code ${code})`));
      });
    });
    return child;
  };
  let child = await begin();
  return {
    taskQueue,
    async kill() {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
    },
    async start() {
      child = await begin();
    },
  };
}

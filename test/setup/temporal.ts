import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { namespace, stage } from './stage-address.ts';

/** A client and a running worker on a task queue of their own, for one test file. */
export interface Engine {
  readonly client: Client;
  readonly taskQueue: string;
  /** Ends the worker and starts another one in its place, as after a crash. */
  restart(): Promise<void>;
  /** Does something while no worker runs, then starts one again; answers what was done meanwhile. */
  whileDown<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The address of the test run's Temporal server. */
export function temporalAddress(): string {
  return stage().temporal;
}

/** The path of the bundle with every process; throws as long as there is no workflows/index.ts. */
export function bundlePath(): string {
  const { bundle } = stage();
  if (bundle === undefined) throw new Error('there is no workflows/index.ts to bundle');
  return bundle;
}

let quiet = false;

/** Connects to the test run's server and starts a worker over the bundle with these activities. */
export async function startEngine(activities: object): Promise<Engine> {
  if (!quiet) Runtime.install({ logger: new DefaultLogger('ERROR') });
  quiet = true;
  const taskQueue = `test-${randomUUID()}`;
  const connection = await Connection.connect({ address: temporalAddress() });
  const nativeConnection = await NativeConnection.connect({ address: temporalAddress() });
  const start = async () => {
    // as a string: of a file, Jest would read the source map whenever a worker starts
    const workflowBundle = { code: readFileSync(bundlePath(), 'utf8') };
    const worker = await Worker.create({
      connection: nativeConnection,
      namespace: namespace(),
      taskQueue,
      activities,
      workflowBundle,
    });
    const ended = worker.run();
    return async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended;
    };
  };
  let stop = await start();
  return {
    client: new Client({ connection, namespace: namespace() }),
    taskQueue,
    async restart() {
      await stop();
      stop = await start();
    },
    async whileDown(work) {
      await stop();
      const working = work();
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      stop = await start();
      return working;
    },
    async close() {
      await stop();
      await nativeConnection.close();
      await connection.close();
    },
  };
}

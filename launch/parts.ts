import { join } from 'node:path';
import { folder, root } from './home.ts';
import type { PartPlan } from './part.ts';

const mains = { worker: join(root, 'worker', 'main.ts'), api: join(root, 'api', 'main.ts') };

/** What the worker and the API are told by their environment. */
export type Surroundings = Readonly<
  Record<'DATABASE_URL' | 'TEMPORAL_ADDRESS' | 'TASK_QUEUE' | 'DEMO' | 'PORT', string>
> &
  Readonly<Record<string, string>>;

/** A program of this clone as a part, run by the Node that runs this file. */
function program(name: keyof typeof mains, env: Surroundings, ready: PartPlan['ready']): PartPlan {
  // Node keeps what it compiled: a third off the second start
  const compiled = { NODE_COMPILE_CACHE: folder('compile-cache') };
  return {
    name,
    command: process.execPath,
    args: [mains[name]],
    env: { ...compiled, ...env },
    mark: mains[name],
    folder: folder(name),
    ready,
  };
}

/** Temporal remembers those who asked for a while: only the process itself counts, and a worker's name begins with its number. */
async function asksForWork(env: Surroundings, pid: number): Promise<void> {
  const { Connection } = await import('@temporalio/client');
  const connection = await Connection.connect({ address: env.TEMPORAL_ADDRESS });
  try {
    const { pollers } = await connection.workflowService.describeTaskQueue({
      namespace: 'default',
      taskQueue: { name: env.TASK_QUEUE },
    });
    if (!pollers?.some(({ identity }) => identity?.startsWith(`${pid}@`)))
      throw new Error('it does not ask for work yet');
  } finally {
    await connection.close();
  }
}

async function isHealthy(port: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/ready`, { signal: AbortSignal.timeout(2000) });
  if (!answer.ok) throw new Error(`the API answers ${answer.status}`);
}

/** The worker; ready once Temporal knows that it asks for work. */
export const worker = (env: Surroundings) => program('worker', env, (pid) => asksForWork(env, pid));

/** The API with the web inbox; ready once it says so. */
export const api = (env: Surroundings) => program('api', env, () => isHealthy(env.PORT));

/** What an earlier run may have left behind, last started first: the folder's name, a mark on its command line, how it is ended. */
export const leftovers = (): readonly (readonly [name: string, mark: string, ending: NodeJS.Signals])[] => [
  ['api', mains.api, 'SIGTERM'],
  ['worker', mains.worker, 'SIGTERM'],
  ['temporal', folder('temporal'), 'SIGTERM'],
  ['postgres', folder('postgres'), 'SIGINT'],
];

import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Client } from '@temporalio/client';
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { Pool } from 'pg';
import { createActivities } from '../activities/create-activities.ts';
import { openPool } from '../activities/database.ts';
import { readConfig } from '../api/config.ts';
import { openCase, sendAct } from '../api/temporal.ts';
import { bundled } from '../launch/bundle.ts';
import { loadCompanies } from '../prisma/load-companies.ts';
import { connect } from '../worker/connect.ts';
import { createWorker } from '../worker/create-worker.ts';
import { approval, opening, people } from './case.ts';
import { business } from './setups/postgres.ts';
import type { Setup } from './setups/setup.ts';

/** The two processes that take turns: our case, and T, raw Temporal that only sets state. */
export type Subject = 'two-steps' | 'floor';

/** One case in progress: each step answers how many milliseconds its answer took. */
export interface Walk {
  readonly caseId: string;
  opens(): Promise<number>;
  departmentManagerSigns(): Promise<number>;
  generalManagerSigns(): Promise<number>;
}

/** API and worker in one process on one shared native connection, over the stores of a set-up. */
export interface Stand {
  readonly client: Client;
  readonly pool: Pool;
  walk(subject: Subject): Walk;
  close(): Promise<void>;
}

const taskQueue = 'bench';

/** The bundle with our case and T. */
export async function benchBundle(): Promise<{ code: string }> {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
  });
  return { code: await bundled(new URL('workflows.ts', import.meta.url).pathname) };
}

/** Loads the companies and starts a worker with the product's own settings. */
export async function stand(setup: Setup, workflowBundle: { code: string }): Promise<Stand> {
  const url = setup.cluster.url(business);
  await loadCompanies(url, { demo: false });
  const pool = openPool(url);
  const connection = await connect(setup.temporal);
  const worker = await createWorker({ connection, activities: createActivities({ pool }), workflowBundle, taskQueue });
  const running = worker.run();
  const client = new Client({ connection });
  const config = readConfig({
    DATABASE_URL: url,
    TEMPORAL_ADDRESS: setup.temporal,
    TASK_QUEUE: taskQueue,
    ATTACHMENTS: 'none',
    ANSWER_WITHIN_MS: '60000',
  });
  const engine = { temporal: client, config };
  return {
    client,
    pool,
    walk(subject) {
      const caseId = randomUUID();
      const signs = (signer: string, task: number) =>
        timed(subject, () => sendAct(engine, caseId, approval(signer, task)));
      return {
        caseId,
        opens() {
          const { rules, opening: first } = opening(subject, caseId);
          return timed(subject, () => openCase(engine, { caseId, rules }, first));
        },
        departmentManagerSigns: () => signs(people.departmentManager, 2),
        generalManagerSigns: () => signs(people.generalManager, 4),
      };
    },
    async close() {
      worker.shutdown();
      await running;
      await connection.close();
      await pool.end();
    },
  };
}

/** How long the answer took; a measurement with anything but answers in it is worth nothing, so it throws. */
async function timed(subject: Subject, ask: () => ReturnType<typeof sendAct>): Promise<number> {
  const before = performance.now();
  const said = await ask();
  if (typeof said === 'string' || 'refused' in said)
    throw new Error(`${subject} was answered ${typeof said === 'string' ? said : said.refused}`);
  return performance.now() - before;
}

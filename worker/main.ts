import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import pg from 'pg';
import { createActivities } from '../activities/create-activities.ts';
import { readConfig } from './config.ts';
import { createWorker } from './create-worker.ts';
import { startOffices } from './start-offices.ts';

const config = readConfig(process.env);
const pool = new pg.Pool({ connectionString: config.DATABASE_URL, max: 20 });
pool.on('error', (lost) => process.stderr.write(`a database connection was lost: ${lost.message}\n`));

const connection = await NativeConnection.connect({ address: config.TEMPORAL_ADDRESS });
const worker = await createWorker({
  connection,
  activities: createActivities({ pool }),
  workflowBundle: { codePath: config.WORKFLOW_BUNDLE },
  taskQueue: config.TASK_QUEUE,
});
await startOffices(new Client({ connection }), pool, config.TASK_QUEUE);
await worker.run();
await connection.close();
await pool.end();

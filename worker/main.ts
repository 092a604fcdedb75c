import { heartbeat } from '@temporalio/activity';
import { Client } from '@temporalio/client';
import { createActivities } from '../activities/create-activities.ts';
import { openPool } from '../activities/database.ts';
import { createDuties } from '../activities/duties/open-by-rule.ts';
import { smtpMailer } from '../activities/mail/mailer.ts';
import { createRecovery } from '../activities/recovery/reconcile.ts';
import { readConfig } from './config.ts';
import { connect } from './connect.ts';
import { createWorker } from './create-worker.ts';
import { openCase } from './open-case.ts';
import { runningCases } from './running-cases.ts';
import { keepOfficesOpen } from './start-offices.ts';

const config = readConfig(process.env);
const pool = openPool(config.DATABASE_URL);
pool.on('error', (lost) => process.stderr.write(`a database connection was lost: ${lost.message}\n`));

const { MAIL_URL, MAIL_FROM, PUBLIC_URL, TASK_QUEUE: taskQueue, RECONCILE_EVERY_MS: reconcileEveryMs } = config;
const mailer = MAIL_URL === undefined ? undefined : smtpMailer(MAIL_URL, MAIL_FROM, PUBLIC_URL);
const connection = await connect(config.TEMPORAL_ADDRESS);
const client = new Client({ connection });
const worker = await createWorker({
  connection,
  activities: {
    ...createActivities({ pool, mailer }),
    ...createRecovery({ pool, cases: runningCases(client, taskQueue), heartbeat }),
    ...createDuties({ pool, open: openCase(client, taskQueue) }),
  },
  workflowBundle: { codePath: config.WORKFLOW_BUNDLE },
  taskQueue,
});
const ended = new AbortController();
const offices = keepOfficesOpen(client, pool, { taskQueue, reconcileEveryMs }, ended.signal);
await worker.run();
ended.abort();
await offices;
await connection.close();
await pool.end();

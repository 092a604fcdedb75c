import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { openPool } from '../../activities/database.ts';
import { createActivities } from '../../activities/create-activities.ts';

/** The worker of `workerProcess`: it says so when it is ready, and ends with its parent. */
const [databaseUrl = '', address = '', taskQueue = '', codePath = ''] = process.argv.slice(2);
Runtime.install({ logger: new DefaultLogger('ERROR') });
process.on('disconnect', () => process.exit(0));
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue,
  activities: createActivities({ pool: openPool(databaseUrl) }),
  workflowBundle: { codePath },
});
process.send?.('ready');
await worker.run();

import type { NativeConnection, WorkflowBundleOption } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import type { CaseActivities } from '../workflows/durable/activities.ts';

/** The task queue that every case and every office runs on, unless the environment names another. */
export const defaultTaskQueue = 'countersign';

/** A worker for cases and offices; at most 500 cases stay in memory, the others are replayed when somebody acts. */
export function createWorker(options: {
  readonly connection: NativeConnection;
  readonly activities: CaseActivities;
  readonly workflowBundle: WorkflowBundleOption;
  readonly taskQueue?: string;
}): Promise<Worker> {
  return Worker.create({
    taskQueue: defaultTaskQueue,
    ...options,
    maxCachedWorkflows: 500,
    workflowTaskPollerBehavior: { type: 'autoscaling' },
  });
}

import { z } from 'zod';
import { defaultTaskQueue } from './create-worker.ts';

const schema = z.object({
  DATABASE_URL: z.url().describe('PostgreSQL with the business database'),
  TEMPORAL_ADDRESS: z.string().min(1).describe('host:port of the Temporal server'),
  TASK_QUEUE: z.string().default(defaultTaskQueue).describe('the queue that cases and offices run on'),
  WORKFLOW_BUNDLE: z.string().min(1).describe('path of the bundle made from workflows/index.ts'),
});

/** The worker's settings, read once; throws with every fault listed. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): z.infer<typeof schema> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  throw new Error(`the worker cannot start:\n${z.prettifyError(result.error)}`);
}

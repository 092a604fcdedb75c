import { z } from 'zod';
import { defaultTaskQueue } from './create-worker.ts';

const schema = z.object({
  DATABASE_URL: z.url().describe('PostgreSQL with the business database'),
  TEMPORAL_ADDRESS: z.string().min(1).describe('host:port of the Temporal server'),
  TASK_QUEUE: z.string().default(defaultTaskQueue).describe('the queue that cases and offices run on'),
  WORKFLOW_BUNDLE: z.string().min(1).describe('path of the bundle made from workflows/index.ts'),
  RECONCILE_EVERY_MS: z.coerce
    .number()
    .int()
    .min(200)
    .default(60_000)
    .describe('how often open cases are compared with what the engine knows'),
  MAIL_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('the mail server, smtp://user:password@host:port; without it no mail is sent'),
  MAIL_FROM: z.string().default('Countersign <countersign@localhost>').describe('the sender of the mails'),
  PUBLIC_URL: z
    .url()
    .default('http://localhost:3000')
    .describe('where people reach the inbox: the links in mails lead there'),
});

/** The worker's settings, read once; throws with every fault listed. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): z.infer<typeof schema> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  throw new Error(`the worker cannot start:\n${z.prettifyError(result.error)}`);
}

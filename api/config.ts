import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.url().describe('PostgreSQL with the business database'),
  TEMPORAL_ADDRESS: z.string().min(1).describe('host:port of the Temporal server'),
  TASK_QUEUE: z.string().min(1).default('countersign').describe('the queue that cases and offices run on'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('where the API and the web inbox answer; 0 takes a free one'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('the address that browsers use; with https the session cookie is bound to it'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('how many proxies in front of the API tell the client address'),
  DEMO: z.enum(['0', '1']).default('0').describe('1: people marked for the demo sign in with one click'),
  ATTACHMENTS: z.string().min(1).describe('the folder that uploaded files are kept in'),
  ATTACHMENT_BYTES: z.coerce.number().int().min(1).default(20_000_000).describe('the largest file that is taken'),
  BODY_BYTES: z.coerce.number().int().min(1_000).default(256_000).describe('the largest JSON body that is taken'),
  ANSWER_WITHIN_MS: z.coerce
    .number()
    .int()
    .min(50)
    .default(5_000)
    .describe('an act that is not on file by then is answered 202'),
  SESSION_HOURS: z.coerce.number().min(0.001).default(12).describe('how long a sign-in lasts'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('lets a scraper from elsewhere read /api/metrics; without it only this machine may'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('what is logged'),
});

/** The API's settings. */
export type Config = z.infer<typeof schema>;

/** The API's settings, read once; throws with every fault listed. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  throw new Error(`the API cannot start:\n${z.prettifyError(result.error)}`);
}

import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_000).default(3000).describe('where the web inbox and the API answer'),
  DATABASE_URL: z.url().optional().describe('a PostgreSQL of your own, instead of the embedded one'),
  TEMPORAL_ADDRESS: z
    .string()
    .min(1)
    .optional()
    .describe('a Temporal server of your own, host:port, instead of the local one'),
  TASK_QUEUE: z.string().min(1).default('countersign').describe('the queue that the worker takes its work from'),
  MAIL_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('a mail server of your own; without it the demo keeps its mails in .countersign/mail'),
  PUBLIC_URL: z.url().optional().describe('the address that browsers use, where it is not http://localhost:PORT'),
  DEMO: z.enum(['0', '1']).default('1').describe('1: people of the demo companies sign in with one click'),
});

/** What `npm start` was told: by the environment, and `--reset` on the command line. */
export type Settings = z.infer<typeof schema> & { readonly reset: boolean };

/** Reads the settings; throws with all faults listed. */
export function readSettings(environment: NodeJS.ProcessEnv, flags: readonly string[]): Settings {
  const unknown = flags.filter((flag) => flag !== '--reset');
  const read = schema.safeParse(environment);
  const faults = [
    ...unknown.map((flag) => `unknown option ${flag}; there is --reset`),
    ...(read.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  ];
  if (!read.success || faults.length > 0) throw new Error(faults.join('\n'));
  return { ...read.data, reset: flags.includes('--reset') };
}

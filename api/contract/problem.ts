import { z } from 'zod';
import { refusalCodes } from '../../domain/refusal.ts';

/** What went wrong before any rule was asked. Stable, like the codes of refusals. */
export const faultCodes = [
  'malformed',
  'invalid',
  'invalid-form',
  'unreadable-form',
  'not-signed-in',
  'wrong-credentials',
  'too-many-attempts',
  'cross-site',
  'not-entitled',
  'not-found',
  'method-not-allowed',
  'unsupported-media-type',
  'too-large',
  'file-type-not-allowed',
  'no-such-attachment',
  'no-such-process',
  'no-such-account',
  'no-working-time',
  'unavailable',
  'internal',
] as const;

/** Every code that a problem answer may carry. */
export const problemCode = z.enum([...refusalCodes, ...faultCodes]);

/** RFC 9457. `state` is the present state where the asked-for act came too late, so that the screen can be refreshed. */
export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: problemCode,
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    state: z.strictObject({ seq: z.int(), form: z.string(), outcome: z.string().nullable() }).optional(),
  })
  .meta({ id: 'Problem' });

export type ProblemCode = z.infer<typeof problemCode>;
export type Problem = z.infer<typeof problem>;

import { z } from 'zod';

/** The process lives. */
export const health = z.strictObject({ status: z.literal('alive') });

/** Whether what the API leans on answers. */
export const readiness = z.strictObject({ database: z.boolean(), temporal: z.boolean() });

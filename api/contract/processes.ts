import { z } from 'zod';
import { digest, instant, words } from './wire.ts';

/** A form as data: JSON Schema (Chinese titles, English under `x-en`) and the ui schema of react-jsonschema-form. */
export const formSchema = z
  .strictObject({ schema: z.record(z.string(), z.unknown()), ui: z.record(z.string(), z.unknown()) })
  .meta({ id: 'FormSchema' });

/** A process that the company has in force today. */
export const processInForce = z
  .strictObject({ process: z.string(), name: words, effectiveFrom: instant, ruleDigest: digest, form: formSchema })
  .meta({ id: 'Process' });

export const processList = z.strictObject({ processes: z.array(processInForce) });

export type FormSchema = z.infer<typeof formSchema>;
export type ProcessInForce = z.infer<typeof processInForce>;

import { z } from 'zod';
import { digest, instant, words } from './wire.ts';

/** A form as data: JSON Schema (Chinese titles, English under `x-en`) and the ui schema of react-jsonschema-form. */
const oneForm = z.strictObject({ schema: z.record(z.string(), z.unknown()), ui: z.record(z.string(), z.unknown()) });

/** The form, and the sheets that are filled in at its steps, by their names; `expected` is what a preview takes for granted. */
export const formSchema = oneForm
  .extend({
    sheets: z.record(z.string(), oneForm.extend({ expected: z.record(z.string(), z.unknown()) })).optional(),
  })
  .meta({ id: 'FormSchema' });

/** A process that the company has in force today, and whether the one who asks may open its cases. */
export const processInForce = z
  .strictObject({
    process: z.string(),
    name: words,
    effectiveFrom: instant,
    ruleDigest: digest,
    form: formSchema,
    allowed: z.array(z.enum(['open'])),
  })
  .meta({ id: 'Process' });

export const processList = z.strictObject({ processes: z.array(processInForce) });

export type FormSchema = z.infer<typeof formSchema>;
export type ProcessInForce = z.infer<typeof processInForce>;

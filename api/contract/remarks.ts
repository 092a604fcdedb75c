import { z } from 'zod';
import { instant, personId, uuid } from './wire.ts';

/** A remark beside the case; it changes nothing of it. */
export const remark = z
  .strictObject({ id: uuid, person: personId, text: z.string(), at: instant })
  .meta({ id: 'Remark' });

export const remarking = z.strictObject({ id: uuid, text: z.string().trim().min(1).max(4_000) });

export type Remark = z.infer<typeof remark>;

import { z } from 'zod';
import { form, instant, uuid } from './wire.ts';

/** A form that is not handed in yet; `case` is set where it will be handed in again. Only its writer sees it. */
export const draft = z
  .strictObject({ id: uuid, process: z.string(), case: uuid.nullable(), form, savedAt: instant })
  .meta({ id: 'Draft' });

export const drafting = z.strictObject({ process: z.string().min(1).max(80), case: uuid.optional(), form });

export const draftList = z.strictObject({ drafts: z.array(draft) });

export type Draft = z.infer<typeof draft>;

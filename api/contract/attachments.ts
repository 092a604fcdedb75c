import { z } from 'zod';
import { digest, instant, uuid } from './wire.ts';

/** A stored file. Its bytes are fetched under its id and always come as a download. */
export const attachment = z
  .strictObject({
    id: uuid,
    name: z.string(),
    type: z.string(),
    bytes: z.int(),
    sha256: digest,
    at: instant,
    person: z.string(),
  })
  .meta({ id: 'Attachment' });

export type Attachment = z.infer<typeof attachment>;

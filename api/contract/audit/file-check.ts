import { z } from 'zod';
import { digest, uuid } from '../wire.ts';

/** A stored file, hashed anew from the disk; `recomputed` is null where it is gone. */
export const fileCheck = z.strictObject({
  id: uuid,
  /** By the table of files, and by the journal that names it. */
  stored: digest,
  journal: z.string().nullable(),
  recomputed: digest.nullable(),
});

export type FileCheck = z.infer<typeof fileCheck>;

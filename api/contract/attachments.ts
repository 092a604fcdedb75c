import { z } from 'zod';
import { get, post, type Endpoint } from './endpoint.ts';
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

const ofFile = z.strictObject({ id: uuid });

/** The doors of the files. */
export const attachmentDoors = {
  upload: {
    ...post,
    path: '/attachments',
    says: 'Store a file',
    body: 'upload',
    answer: attachment,
    status: 201,
  },
  download: {
    ...get,
    path: '/attachments/:id',
    says: 'Fetch a file',
    params: ofFile,
    answer: 'application/octet-stream',
  },
} as const satisfies Record<string, Endpoint>;

export type Attachment = z.infer<typeof attachment>;

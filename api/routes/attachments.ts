import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';
import { placeOf } from '../files/place.ts';
import { receive } from '../files/receive.ts';
import { No } from '../no.ts';
import { maySeeCase } from '../policies/may-see.ts';

interface Row {
  readonly name: string;
  readonly bytes: number;
}

/** Files are stored by whoever is signed in, and fetched by who may see the case they were handed in for; before that by their owner. */
export function attachmentRoutes({ pool, prisma, config }: Deps): Pick<Handlers, 'upload' | 'download'> {
  return {
    upload: async ({ me, request }) => {
      const { bytes, ...file } = await receive(request, config.ATTACHMENTS, config.ATTACHMENT_BYTES);
      const { at } = await prisma.attachment.create({ data: { ...file, bytes: BigInt(bytes), person: me.id } });
      return { ...file, bytes, person: me.id, at: at.toISOString() };
    },
    download: async ({ me, params: { id }, response }) => {
      const { rows } = await pool.query<Row>(
        `SELECT a.name, a.bytes::float AS bytes FROM person p, attachment a LEFT JOIN case_file c ON c.id = a.case_id
         WHERE a.id = $1 AND p.id = $2 AND ((c.id IS NULL AND a.person = p.id) OR ${maySeeCase('c', 'p')})`,
        [id, me.id],
      );
      const [file] = rows;
      if (!file) throw new No('not-found');
      response.attachment(file.name).set({
        'content-type': 'application/octet-stream',
        'content-length': String(file.bytes),
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      });
      await pipeline(createReadStream(placeOf(config.ATTACHMENTS, id)), response);
      return undefined;
    },
  };
}

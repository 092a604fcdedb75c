import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { AttachmentRef } from '../../domain/events/handed-in.ts';
import { eventIn } from '../../domain/record.ts';
import type { FileCheck } from '../contract/audit/file-check.ts';
import type { Deps } from '../deps.ts';
import { placeOf } from '../files/place.ts';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';
import { journalsOf } from './journals.ts';

/** Hashes a stored file anew and holds it against the table of files and the journal; throws `not-found` for another company's file. */
export async function checkFile(
  { pool, config }: Pick<Deps, 'pool' | 'config'>,
  me: Me,
  id: string,
): Promise<FileCheck> {
  const { rows } = await pool.query<{ stored: string; caseId: string }>(
    `SELECT a.sha256 AS stored, a.case_id AS "caseId" FROM attachment a JOIN case_file c ON c.id = a.case_id
     WHERE a.id = $1 AND c.company = $2`,
    [id, me.company],
  );
  const [file] = rows;
  if (!file) throw new No('not-found');
  const journal = (await journalsOf(pool, [file.caseId])).get(file.caseId) ?? [];
  const named = journal.flatMap(
    ({ canonical }) => (eventIn(canonical)?.['attachments'] ?? []) as readonly AttachmentRef[],
  );
  return {
    id,
    stored: file.stored,
    journal: named.find((one) => one.id === id)?.sha256 ?? null,
    recomputed: await sha256Of(placeOf(config.ATTACHMENTS, id)),
  };
}

async function sha256Of(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw failure;
  }
  return hash.digest('hex');
}

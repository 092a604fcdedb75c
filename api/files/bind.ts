import type { Pool } from 'pg';
import type { AttachmentRef } from '../../domain/events/handed-in.ts';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';

/** Ties my uploaded files to the case they are handed in for; throws `no-such-attachment` when one is not mine or lies elsewhere. */
export async function bindAttachments(
  pool: Pool,
  me: Me,
  caseId: string,
  ids: readonly string[],
): Promise<AttachmentRef[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<AttachmentRef>(
    `UPDATE attachment SET case_id = $1 WHERE id = ANY($2) AND person = $3 AND (case_id IS NULL OR case_id = $1)
     RETURNING id, name, sha256`,
    [caseId, ids, me.id],
  );
  return ids.map((id) => {
    const found = rows.find((row) => row.id === id);
    if (!found) throw new No('no-such-attachment', { detail: id });
    return found;
  });
}

/** Unties files again when the act was refused, unless the case's journal names them from an earlier one. */
export async function freeAttachments(pool: Pool, caseId: string, files: readonly AttachmentRef[]): Promise<void> {
  if (files.length === 0) return;
  await pool.query(
    `UPDATE attachment a SET case_id = NULL WHERE a.id = ANY($1) AND a.case_id = $2
       AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.case_id = $2 AND j.canonical LIKE '%' || a.id || '%')`,
    [files.map(({ id }) => id), caseId],
  );
}

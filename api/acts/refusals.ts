import type { Pool } from 'pg';

/** Somebody tried what he may not do, or sent what cannot be read. */
export interface Denied {
  /** Set where the id itself stays refused. */
  readonly actId?: string;
  readonly digest?: string;
  readonly person?: string;
  readonly caseId?: string;
  readonly task?: number;
  readonly act: string;
  readonly code: string;
  readonly detail?: string;
  readonly seen?: { readonly seq: number; readonly form: string };
}

/** Puts a refusal on record; the same id only once. */
export async function recordRefusal(pool: Pool, denied: Denied): Promise<void> {
  await pool.query(
    `INSERT INTO refusal (act_id, digest, person, case_id, task, act, code, detail, form_digest, seen_seq)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (act_id) DO NOTHING`,
    [
      denied.actId,
      denied.digest,
      denied.person,
      denied.caseId,
      denied.task,
      denied.act,
      denied.code,
      denied.detail,
      denied.seen?.form,
      denied.seen?.seq,
    ],
  );
}

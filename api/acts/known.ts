import type { Pool } from 'pg';

/** An act that was answered before: on file as an event of its case or as an entry of the register about it, or refused for good. */
export interface KnownAct {
  readonly caseId: string | null;
  readonly seq: number | null;
  readonly digest: string | null;
  readonly code: string | null;
  readonly detail: string | null;
  readonly person: string | null;
}

/** What became of the act with that id. What is on file counts before what was refused. */
export async function knownAct(pool: Pool, id: string): Promise<KnownAct | undefined> {
  const { rows } = await pool.query<KnownAct>({
    name: 'known-act',
    text: `SELECT case_id AS "caseId", seq, canonical::json #>> '{act,digest}' AS digest, NULL AS code, NULL AS detail,
                  coalesce(canonical::json #>> '{actor,person}', canonical::json #>> '{actor,administrator}') AS person, 1 AS rank
           FROM journal WHERE act_id = $1
           UNION ALL
           SELECT s.case_id, r.seq, r.canonical::json #>> '{act,digest}', NULL, NULL, s.addressee, 1
           FROM register r JOIN slip s ON s.company = r.company AND s.seq = (r.canonical::json ->> 'slip')::integer
           WHERE r.act_id = $1
           UNION ALL
           SELECT (canonical::json ->> 'caseId')::uuid, seq, canonical::json #>> '{act,digest}', NULL, NULL,
                  canonical::json #>> '{actor,person}', 1
           FROM register WHERE act_id = $1 AND kind = 'copy-read'
           UNION ALL
           SELECT case_id, NULL, digest, code, detail, person, 2 FROM refusal WHERE act_id = $1
           ORDER BY rank LIMIT 1`,
    values: [id],
  });
  return rows[0];
}

import type { PoolClient } from 'pg';
import type { Event } from '../../domain/events.ts';

/** A case as filing finds it: how far its journal goes, and what the new rows are filed under. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly company: string;
  readonly process: string;
  readonly applicant: string;
}

/** Locks the case's head, so that two filings never overlap; of a case not yet on file it is the empty one. */
export async function lockHead(client: PoolClient, caseId: string, first: Event): Promise<Head> {
  const { rows } = await client.query<Head>({
    name: 'lock-head',
    text: 'SELECT head AS seq, head_hash AS hash, company, process, applicant FROM case_file WHERE id = $1 FOR UPDATE',
    values: [caseId],
  });
  if (rows[0]) return rows[0];
  const { company, process, applicant } =
    first.kind === 'case-opened' ? first : { company: '', process: '', applicant: '' };
  return { seq: 0, hash: '', company, process, applicant };
}

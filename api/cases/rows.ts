import type { PoolClient } from 'pg';
import type { Attachment } from '../contract/attachments.ts';
import type { RefusalOnRecord, Task } from '../contract/case.ts';
import type { FormSchema } from '../contract/processes.ts';
import type { Remark } from '../contract/remarks.ts';
import type { Words } from '../contract/wire.ts';
import { maySeeCase } from '../policies/may-see.ts';
import type { Me } from '../session/me.ts';

/** The rows that a case page is made of, as PostgreSQL gives them. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly process: string;
  readonly processName: Words | null;
  readonly formSchema: FormSchema | null;
  readonly version: number;
  readonly company: string;
  readonly applicant: string;
  readonly form: Readonly<Record<string, unknown>>;
  readonly formDigest: string;
  readonly ruleDigest: string;
  readonly outcome: 'approved' | 'rejected' | 'lapsed' | 'withdrawn' | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly seq: number;
  readonly headHash: string;
  readonly granted: boolean;
}

export interface JournalRow {
  readonly seq: number;
  readonly kind: string;
  readonly at: Date;
  readonly actId: string | null;
  readonly canonical: string;
  readonly hash: string;
}

export interface TaskRow {
  readonly seq: number;
  readonly step: string;
  readonly kind: Task['kind'];
  readonly state: Task['state'];
  readonly assignee: string | null;
  readonly candidates: string[];
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly endsAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly settledAt: Date | null;
  readonly outcome: string | null;
  readonly actedBy: string | null;
  readonly note: string | null;
}

type Dated<T extends { at: string }> = Omit<T, 'at'> & { readonly at: Date };

/** One prepared statement of a snapshot. */
const many = async <R extends object>(
  client: PoolClient,
  name: string,
  text: string,
  values: unknown[],
): Promise<R[]> => (await client.query<R>({ name, text, values })).rows;

/** The case's own row, if the person may see it. */
export async function caseRow(client: PoolClient, me: Me, id: string): Promise<CaseRow | undefined> {
  const rows = await many<CaseRow>(
    client,
    'case-row',
    `SELECT c.id, c.number, c.process, r.name AS "processName", r.form AS "formSchema", c.version, c.company, c.applicant,
            c.form, c.form_digest AS "formDigest", c.rule_digest AS "ruleDigest", c.outcome, c.opened_at AS "openedAt",
            c.closed_at AS "closedAt", c.head AS seq, c.head_hash AS "headHash", c.granted IS NOT NULL AS granted
     FROM person p, case_file c
       LEFT JOIN rulebook r ON r.company = c.company AND r.process = c.process AND r.digest = c.rule_digest
     WHERE c.id = $1 AND p.id = $2 AND ${maySeeCase('c', 'p')}`,
    [id, me.id],
  );
  return rows[0];
}

export const journalRows = (client: PoolClient, id: string) =>
  many<JournalRow>(
    client,
    'journal-rows',
    'SELECT seq, kind, at, act_id AS "actId", canonical, hash FROM journal WHERE case_id = $1 ORDER BY seq',
    [id],
  );

export const taskRows = (client: PoolClient, id: string) =>
  many<TaskRow>(
    client,
    'task-rows',
    `SELECT t.seq, t.step, t.kind, t.state, t.assignee, t.candidates, t.opened_at AS "openedAt",
            t.due_at AS "dueAt", t.ends_at AS "endsAt", t.acknowledged_at AS "acknowledgedAt",
            t.settled_at AS "settledAt", t.outcome, t.acted_by AS "actedBy", t.note
     FROM task t WHERE t.case_id = $1 ORDER BY t.seq`,
    [id],
  );

export const remarkRows = (client: PoolClient, id: string) =>
  many<Dated<Remark>>(
    client,
    'remark-rows',
    'SELECT id, person, text, at FROM remark WHERE case_id = $1 ORDER BY at, id',
    [id],
  );

export const attachmentRows = (client: PoolClient, id: string) =>
  many<Dated<Attachment>>(
    client,
    'attachment-rows',
    'SELECT id, name, type, bytes::float AS bytes, sha256, at, person FROM attachment WHERE case_id = $1 ORDER BY at, id',
    [id],
  );

export const refusalRows = (client: PoolClient, id: string) =>
  many<Dated<RefusalOnRecord>>(
    client,
    'refusal-rows',
    'SELECT at, person, act, task, code, detail FROM refusal WHERE case_id = $1 ORDER BY at, id',
    [id],
  );

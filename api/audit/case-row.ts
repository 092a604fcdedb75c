import type { PoolClient } from 'pg';
import type { JournalHead } from '../../domain/record.ts';
import type { AuditedCase } from '../contract/audit/case.ts';
import type { Words } from '../contract/wire.ts';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';

/** The case's own row. */
export interface AuditedRow extends Pick<
  AuditedCase,
  'id' | 'company' | 'number' | 'process' | 'version' | 'applicant' | 'outcome'
> {
  readonly processName: Words;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly head: JournalHead;
}

interface Row extends Omit<AuditedRow, 'processName' | 'openedAt' | 'closedAt' | 'head'> {
  readonly processName: Words | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly seq: number;
  readonly hash: string;
}

/** A case of the auditor's company; throws `not-found` where there is none. */
export async function auditedRow(client: PoolClient, me: Me, id: string): Promise<AuditedRow> {
  const { rows } = await client.query<Row>({
    name: 'audited-case',
    text: `SELECT c.id, c.company, c.number, c.process, c.version, c.applicant, c.outcome, c.opened_at AS "openedAt",
                  c.closed_at AS "closedAt", c.head AS seq, c.head_hash AS hash,
                  (SELECT b.name FROM rulebook b
                   WHERE b.company = c.company AND b.process = c.process AND b.digest = c.rule_digest) AS "processName"
           FROM case_file c WHERE c.id = $1 AND c.company = $2`,
    values: [id, me.company],
  });
  const [row] = rows;
  if (!row) throw new No('not-found');
  const { seq, hash, openedAt, closedAt, processName, ...file } = row;
  return {
    ...file,
    processName: processName ?? { zh: row.process, en: row.process },
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    head: { seq, hash },
  };
}

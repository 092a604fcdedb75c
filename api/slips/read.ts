import type { Pool, PoolClient } from 'pg';
import type { Slip } from '../contract/slips.ts';
import { cursorFor, readCursor } from '../inbox/cursor.ts';
import { maySeeSlip } from '../policies/may-see-slip.ts';
import type { Me } from '../session/me.ts';
import { personAs } from '../session/present.ts';

interface Row extends Omit<Slip, 'issuedAt' | 'acknowledgedAt' | 'allowed'> {
  readonly issuedAt: Date;
  readonly acknowledgedAt: Date | null;
}

const columns = `s.company, s.seq, s.kind, s.number, s.case_id AS "case", c.number AS "caseNumber",
  s.case_id || '-' || s.task AS task, t.step, s.rung,
  ${personAs('a', 'd')} AS addressee, json_build_object('id', w.id, 'name', w.name) AS department,
  s.issued_at AS "issuedAt", s.acknowledged_at AS "acknowledgedAt"`;

const joins = `slip s JOIN case_file c ON c.id = s.case_id JOIN task t ON t.case_id = s.case_id AND t.seq = s.task
  JOIN person a ON a.id = s.addressee JOIN department d ON d.company = a.company AND d.id = a.department
  JOIN department w ON w.company = s.company AND w.id = coalesce(s.department, a.department)`;

/** The reminders and slips about a case, in the order they were issued. */
export async function slipsOfCase(client: PoolClient, me: Me, caseId: string): Promise<Slip[]> {
  const { rows } = await client.query<Row>({
    name: 'slips-of-case',
    text: `SELECT ${columns} FROM ${joins} WHERE s.case_id = $1 ORDER BY s.seq`,
    values: [caseId],
  });
  return rows.map((row) => present(row, me));
}

/** Whoever oversees the company sees all its slips, others those addressed to them; latest first. */
export async function slipPage(
  pool: Pool,
  me: Me,
  asked: {
    readonly cursor?: string | undefined;
    readonly limit: number;
    readonly kind?: Slip['kind'] | undefined;
    readonly unacknowledged?: boolean | undefined;
    readonly department?: string | undefined;
  },
): Promise<{ slips: Slip[]; next: string | null }> {
  const [before] = readCursor(asked.cursor, ['integer']);
  const { rows } = await pool.query<Row>(
    `SELECT ${columns} FROM ${joins}
       JOIN person me ON me.id = $2
     WHERE s.company = $1 AND ${maySeeSlip('s', 'me')} AND ($3::integer IS NULL OR s.seq < $3)
       AND ($4::text IS NULL OR s.kind = $4) AND ($5::boolean IS NOT TRUE OR s.acknowledged_at IS NULL)
       AND ($6::text IS NULL OR w.id = $6)
     ORDER BY s.seq DESC LIMIT $7`,
    [me.company, me.id, before, asked.kind, asked.unacknowledged, asked.department, asked.limit + 1],
  );
  const page = rows.slice(0, asked.limit);
  const last = rows.length > asked.limit ? page.at(-1) : undefined;
  return { slips: page.map((row) => present(row, me)), next: last ? cursorFor([last.seq]) : null };
}

function present({ issuedAt, acknowledgedAt, ...row }: Row, me: Me): Slip {
  const waits = acknowledgedAt === null && row.addressee.id === me.id && me.role !== 'auditor';
  return {
    ...row,
    issuedAt: issuedAt.toISOString(),
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    allowed: waits ? ['acknowledge'] : [],
  };
}

import type { Pool, PoolClient } from 'pg';
import type { Copy } from '../contract/copies.ts';
import { cursorFor, readCursor } from '../inbox/cursor.ts';
import { mayWrite } from '../policies/may-write.ts';
import { endpoints } from '../contract/endpoints.ts';
import type { Me } from '../session/me.ts';
import { personAs } from '../session/present.ts';

interface Row extends Omit<Copy, 'processName' | 'sentAt' | 'readAt' | 'allowed'> {
  readonly processName: Copy['processName'] | null;
  readonly sentAt: Date;
  readonly readAt: Date | null;
  readonly position: readonly unknown[];
}

const columns = `k.case_id AS "case", c.number AS "caseNumber", c.process, r.name AS "processName", k.seq AS copies, k.part, k.step,
  ${personAs('p', 'd')} AS keeper, ${personAs('a', 'ad')} AS applicant, k.sent_at AS "sentAt", k.read_at AS "readAt",
  json_build_array(k.sent_at::text, k.case_id, k.seq, k.part) AS position`;

const joins = `copy k JOIN case_file c ON c.id = k.case_id
  JOIN person p ON p.id = k.keeper JOIN department d ON d.company = p.company AND d.id = p.department
  JOIN person a ON a.id = c.applicant JOIN department ad ON ad.company = a.company AND ad.id = a.department
  LEFT JOIN rulebook r ON r.company = c.company AND r.process = c.process AND r.digest = c.rule_digest`;

/** Who keeps which part of a case, and who has read his. */
export async function copiesOfCase(client: PoolClient, me: Me, caseId: string): Promise<Copy[]> {
  const { rows } = await client.query<Row>({
    name: 'copies-of-case',
    text: `SELECT ${columns} FROM ${joins} WHERE k.case_id = $1 ORDER BY k.seq, k.part, k.keeper`,
    values: [caseId],
  });
  return rows.map((row) => present(row, me));
}

/** The parts that a person keeps, latest first, and how many of all of them he has not read. */
export async function copyPage(
  pool: Pool,
  me: Me,
  asked: { readonly cursor?: string | undefined; readonly limit: number; readonly unread?: boolean | undefined },
): Promise<{ copies: Copy[]; next: string | null; unread: number }> {
  const position = readCursor(asked.cursor, ['instant', 'uuid', 'integer', 'text']);
  const [{ rows }, counted] = await Promise.all([
    pool.query<Row>(
      `SELECT ${columns} FROM ${joins}
       WHERE k.keeper = $1 AND ($2::boolean IS NOT TRUE OR k.read_at IS NULL)
         AND ($3::timestamptz IS NULL OR k.sent_at < $3 OR (k.sent_at = $3 AND (k.case_id, k.seq, k.part) > ($4::uuid, $5::integer, $6::text)))
       ORDER BY k.sent_at DESC, k.case_id, k.seq, k.part LIMIT $7`,
      [me.id, asked.unread, ...position, asked.limit + 1],
    ),
    pool.query<{ unread: number }>(
      'SELECT count(*)::integer AS unread FROM copy WHERE keeper = $1 AND read_at IS NULL',
      [me.id],
    ),
  ]);
  const page = rows.slice(0, asked.limit);
  const last = rows.length > asked.limit ? page.at(-1) : undefined;
  return {
    copies: page.map((row) => present(row, me)),
    next: last ? cursorFor(last.position) : null,
    unread: counted.rows[0]?.unread ?? 0,
  };
}

function present({ processName, sentAt, readAt, position: _, ...row }: Row, me: Me): Copy {
  const waits = readAt === null && row.keeper.id === me.id && mayWrite(me, endpoints.readCopy, 'readCopy');
  return {
    ...row,
    processName: processName ?? { zh: row.process, en: row.process },
    sentAt: sentAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    allowed: waits ? ['read'] : [],
  };
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Pool } from 'pg';
import { exportFormat, type ExportLine } from '../../domain/export-line.ts';
import type { AuditedCase } from '../contract/audit/case.ts';
import type { Me } from '../session/me.ts';
import { filterValues, found, type Filters } from './found.ts';
import { auditCase } from './read.ts';
import { recordReadings } from './record-reading.ts';

/** As many cases as one file takes. */
const most = 1_000;

/** Exports one case. */
export async function exportCase(pool: Pool, me: Me, id: string, response: Response): Promise<void> {
  const file = await auditCase(pool, me, id);
  await send(response, `${file.number}.jsonl`, lines(pool, me, { case: id }, [id], true));
}

/** Exports the cases that a search finds, the latest first; each of them counts as read. */
export async function exportFound(pool: Pool, me: Me, asked: Filters, response: Response): Promise<void> {
  const { sample, seed = '' } = asked;
  const order = `ORDER BY CASE WHEN $10::integer IS NOT NULL THEN sha256(convert_to($11 || ' ' || c.id, 'UTF8')) END,
    c.opened_at DESC, c.id LIMIT $12`;
  const { rows } = await pool.query<{ id: string }>(`SELECT c.id ${found} ${order}`, [
    ...filterValues(me.company, asked),
    sample,
    seed,
    sample ?? most + 1,
  ]);
  const ids = rows.slice(0, most).map(({ id }) => id);
  await recordReadings(pool, me, 'auditExport', ids);
  await send(response, `${me.company}.jsonl`, lines(pool, me, asked, ids, rows.length <= most));
}

async function send(response: Response, name: string, exported: AsyncIterable<ExportLine>): Promise<void> {
  response.attachment(name).set('content-type', 'application/x-ndjson; charset=utf-8');
  await pipeline(Readable.from(texts(exported)), response);
}

async function* texts(exported: AsyncIterable<ExportLine>): AsyncIterable<string> {
  for await (const line of exported) yield `${JSON.stringify(line)}\n`;
}

async function* lines(
  pool: Pool,
  me: Me,
  asked: Readonly<Record<string, unknown>>,
  ids: readonly string[],
  complete: boolean,
): AsyncIterable<ExportLine> {
  const { company } = me;
  yield { line: 'header', format: exportFormat, company, at: new Date().toISOString(), by: me.id, asked };
  let records = 0;
  for (const id of ids) {
    const file = await auditCase(pool, me, id);
    records += file.records.length;
    yield* linesOf(file);
  }
  yield { line: 'end', cases: ids.length, records, complete };
}

function* linesOf({
  id,
  records,
  register,
  slips,
  refusals,
  remarks,
  attachments,
  ...file
}: AuditedCase): Iterable<ExportLine> {
  const { number, process, version, applicant, outcome, openedAt, closedAt, head } = file;
  const known = { process, version, applicant, outcome, openedAt, closedAt };
  yield { line: 'case', case: id, number, ...known, head };
  for (const { seq, kind, at, actId, canonical, hash } of records)
    yield { line: 'record', case: id, seq, kind, at, actId, canonical, hash };
  for (const { holds: _, ...entry } of register) yield { line: 'register', case: id, company: file.company, ...entry };
  const beside = { slip: slips, refusal: refusals, remark: remarks, attachment: attachments };
  for (const [line, rows] of Object.entries(beside))
    for (const row of rows) yield { ...row, line: line as keyof typeof beside, case: id };
}

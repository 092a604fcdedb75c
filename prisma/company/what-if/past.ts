import { readFileSync } from 'node:fs';
import type pg from 'pg';
import type { Event } from '../../../domain/events.ts';
import type { ExportLine } from '../../../domain/export-line.ts';
import { eventIn } from '../../../domain/record.ts';
import type { Past } from '../../../rehearsal/what-if.ts';
import { Refused } from '../refused.ts';

/** Which closed cases are meant: those opened on the days from one to the other, or so many of the latest. */
export type Which = { readonly from: string; readonly to: string } | { readonly latest: number };

/** Reads "2026-01-01..2026-11-01" or "500"; undefined for anything else, which is then the name of a file. */
export function whichIn(text: string): Which | undefined {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return { from, to };
  return /^[1-9]\d{0,5}$/.test(text) ? { latest: Number(text) } : undefined;
}

const query = `
  SELECT c.id, (SELECT json_agg(j.canonical ORDER BY j.seq) FROM journal j WHERE j.case_id = c.id) AS journal
  FROM case_file c JOIN company o ON o.id = c.company
  WHERE c.company = $1 AND ($2::text IS NULL OR c.process = $2) AND c.outcome IS NOT NULL
    AND ($3::date IS NULL OR (c.opened_at AT TIME ZONE o.time_zone)::date BETWEEN $3 AND $4)
  ORDER BY c.opened_at DESC, c.id LIMIT $5`;

/** The closed cases of a company, of one process or of all, the latest first. */
export async function pastOf(
  database: pg.Pool,
  company: string,
  process: string | undefined,
  which: Which,
): Promise<Past[]> {
  const [from, to, latest] = 'latest' in which ? [null, null, which.latest] : [which.from, which.to, null];
  const asked = [company, process ?? null, from, to, latest];
  const { rows } = await database.query<{ id: string; journal: readonly string[] }>(query, asked);
  return rows.map(({ id, journal }) => ({ id, journal: journal.map(eventOf) }));
}

/** The closed cases in an exported file, and the company that they belong to. */
export function pastIn(path: string, process: string | undefined): { readonly company: string; readonly past: Past[] } {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((text) => JSON.parse(text) as ExportLine);
  const [header] = lines;
  if (header?.line !== 'header') throw new Refused(`${path} is no exported file: it has no header`);
  const journals = new Map<string, Event[]>();
  for (const one of lines)
    if (one.line === 'record') journals.set(one.case, [...(journals.get(one.case) ?? []), eventOf(one.canonical)]);
  const past = [...journals].map(([id, journal]) => ({ id, journal }));
  return { company: header.company, past: past.filter(({ journal }) => isClosed(journal) && isOf(journal, process)) };
}

const isClosed = (journal: readonly Event[]): boolean => journal.some(({ kind }) => kind === 'case-closed');

const isOf = ([opened]: readonly Event[], process: string | undefined): boolean =>
  opened?.kind === 'case-opened' && (process === undefined || opened.process === process);

function eventOf(canonical: string): Event {
  const { caseId: _, ...event } = eventIn(canonical) ?? {};
  return event as unknown as Event;
}

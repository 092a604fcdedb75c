import type { PoolClient } from 'pg';
import { canonical, link } from '../../domain/canonical.ts';
import type { Event } from '../../domain/events.ts';
import { iso, run } from './place.ts';

/** A filled event as a row of its case's journal. */
interface JournalRow {
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
  readonly act_id: string | null;
  readonly canonical: string;
  readonly hash: string;
}

/** The events' rows, each hashed over the one before it, the first over `previous`; and the new head's hash. */
export function chained(
  caseId: string,
  previous: string,
  events: readonly Event[],
): { rows: JournalRow[]; hash: string } {
  let hash = previous;
  const rows = events.map((event) => {
    const text = canonical({ caseId, ...event });
    hash = link(hash, text);
    return {
      seq: event.seq,
      kind: event.kind,
      at: iso(event.at),
      act_id: event.act?.id ?? null,
      canonical: text,
      hash,
    };
  });
  return { rows, hash };
}

/** Appends the rows to the case's journal. */
export function append(client: PoolClient, caseId: string, rows: readonly JournalRow[]): Promise<void> {
  return run(
    client,
    'append',
    `INSERT INTO journal (case_id, seq, kind, at, act_id, canonical, hash)
     SELECT $1, seq, kind, at, act_id, canonical, hash
     FROM json_to_recordset($2) AS r(seq integer, kind text, at timestamptz, act_id uuid, canonical text, hash text)`,
    [caseId, JSON.stringify(rows)],
  );
}

import type { PoolClient } from 'pg';
import { canonical, link } from '../../domain/canonical.ts';
import type { Event } from '../../domain/events.ts';

/** Appends filled events to the case's journal, each hashed over the one before it; answers the new head's hash. */
export async function append(
  client: PoolClient,
  caseId: string,
  previous: string,
  events: readonly Event[],
): Promise<string> {
  let hash = previous;
  const rows = events.map((event) => {
    const text = canonical({ caseId, ...event });
    hash = link(hash, text);
    return {
      seq: event.seq,
      kind: event.kind,
      at: new Date(event.at).toISOString(),
      act_id: event.act?.id ?? null,
      canonical: text,
      hash,
    };
  });
  await client.query({
    name: 'append',
    text: `INSERT INTO journal (case_id, seq, kind, at, act_id, canonical, hash)
           SELECT $1, seq, kind, at, act_id, canonical, hash
           FROM json_to_recordset($2) AS r(seq integer, kind text, at timestamptz, act_id uuid, canonical text, hash text)`,
    values: [caseId, JSON.stringify(rows)],
  });
  return hash;
}

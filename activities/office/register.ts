import type { PoolClient } from 'pg';
import { canonical, link } from '../../domain/canonical.ts';
import type { RegisterEntry, RegisterHead } from '../../domain/register.ts';

type Unplaced<E> = E extends RegisterEntry ? Omit<E, 'company' | 'seq'> : never;

/** An entry that has no place in the register yet. */
export type NewEntry = Unplaced<RegisterEntry>;

/** Locks a company's register: whoever writes in it next waits until this transaction has ended. */
export async function lockRegister(client: PoolClient, company: string): Promise<RegisterHead> {
  const { rows } = await client.query<RegisterHead>({
    name: 'lock-register',
    text: `INSERT INTO register_head (company, seq, hash) VALUES ($1, 0, '')
           ON CONFLICT (company) DO UPDATE SET seq = register_head.seq RETURNING seq, hash`,
    values: [company],
  });
  return rows[0] ?? { seq: 0, hash: '' };
}

/** Enters them after the head, each hashed over the one before it, and moves the head; answers the entries in their places. */
export async function enter(
  client: PoolClient,
  company: string,
  head: RegisterHead,
  entries: readonly NewEntry[],
): Promise<RegisterEntry[]> {
  const placed = entries.map((entry, index): RegisterEntry => ({ ...entry, company, seq: head.seq + index + 1 }));
  const texts = placed.map(canonical);
  let { hash } = head;
  const hashes = texts.map((text) => (hash = link(hash, text)));
  await client.query({
    text: `WITH entered AS (
             INSERT INTO register (company, seq, kind, at, act_id, canonical, hash)
             SELECT $1, unnest($2::integer[]), unnest($3::text[]), unnest($4::timestamptz[]), unnest($5::uuid[]), unnest($6::text[]), unnest($7::text[]))
           UPDATE register_head SET seq = $8, hash = $9 WHERE company = $1`,
    values: [
      company,
      placed.map(({ seq }) => seq),
      placed.map(({ kind }) => kind),
      placed.map(({ at }) => new Date(at).toISOString()),
      placed.map((entry) => ('act' in entry ? entry.act.id : null)),
      texts,
      hashes,
      head.seq + placed.length,
      hash,
    ],
  });
  return placed;
}

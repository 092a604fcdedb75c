import type { Pool, PoolClient } from 'pg';

/** A notice that lies in the outbox, with what its letter needs. */
export interface Undelivered {
  readonly caseId: string;
  readonly seq: number;
  readonly person: string;
  /** To whom the notice is addressed: the person himself, or the absent colleague whose deputy he is. */
  readonly addressee: string;
  /** The name of that absent colleague. */
  readonly absent: string | null;
  readonly about: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly email: string;
  readonly language: string;
  readonly number: string;
  readonly process: { readonly zh: string; readonly en: string };
}

/** What was told within `lookBack` ("7 days") and no mail has told of yet, oldest first. Accounts of systems get no mail. */
export async function undelivered(pool: Pool, lookBack: string, most: number): Promise<Undelivered[]> {
  const { rows } = await pool.query<Undelivered>({
    name: 'undelivered',
    text: `SELECT o.case_id AS "caseId", o.seq, o.person, o.addressee, o.about, o.body, p.email, p.language, c.number,
             (SELECT name FROM rulebook r WHERE r.company = c.company AND r.process = c.process ORDER BY effective_from DESC LIMIT 1) AS process,
             (SELECT name FROM person a WHERE a.id = o.addressee AND o.addressee <> o.person) AS absent
           FROM told o JOIN person p ON p.id = o.person JOIN case_file c ON c.id = o.case_id
           WHERE o.at > now() - $1::interval AND NOT p.disabled AND p.role <> 'system' AND NOT EXISTS (
             SELECT FROM delivery d
             WHERE d.case_id = o.case_id AND d.seq = o.seq AND d.person = o.person AND d.about = o.about AND d.channel = 'mail')
           ORDER BY o.at, o.case_id, o.seq, o.person LIMIT $2`,
    values: [lookBack, most],
  });
  return rows;
}

/** Keeps everybody else away from the notice until the transaction ends (mail servers may be slow), and notes it as delivered; false when somebody was quicker. */
export async function takeUp(
  client: PoolClient,
  { caseId, seq, person, addressee, about }: Undelivered,
): Promise<boolean> {
  await client.query(`SET LOCAL idle_in_transaction_session_timeout = '2min'`);
  const locked = await client.query({
    name: 'lock-notice',
    text: `SELECT FROM outbox WHERE case_id = $1 AND seq = $2 AND person = $3 AND about = $4 FOR UPDATE SKIP LOCKED`,
    values: [caseId, seq, addressee, about],
  });
  if (locked.rowCount === 0) return false;
  const noted = await client.query({
    name: 'note-delivery',
    text: `INSERT INTO delivery (case_id, seq, person, about, channel) VALUES ($1, $2, $3, $4, 'mail') ON CONFLICT DO NOTHING`,
    values: [caseId, seq, person, about],
  });
  return noted.rowCount === 1;
}

/** Notes that the mail server will never take the letter, and its words. */
export async function noteRefused(client: PoolClient, notice: Undelivered, words: string): Promise<void> {
  await client.query(
    `UPDATE delivery SET refused = $5 WHERE case_id = $1 AND seq = $2 AND person = $3 AND about = $4 AND channel = 'mail'`,
    [notice.caseId, notice.seq, notice.person, notice.about, words],
  );
}

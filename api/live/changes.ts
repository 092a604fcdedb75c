import type { Request, Response } from 'express';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Me } from '../session/me.ts';
import { audience, journalsSince, registerHeads, registersSince, type Filed } from './look.ts';
import { openStream } from './stream.ts';

const every = 300;
const overlap = 5_000;
const heartbeat = 15_000;
const remembered = 20_000;

interface Listener {
  readonly me: Me;
  readonly response: Response;
}

/** Live changes for the browsers of this process: one poller over what is on file, whatever process filed it. */
export class Changes {
  readonly #pool: Pool;
  readonly #log: Logger;
  readonly #listeners = new Set<Listener>();
  #seen = new Set<string>();
  #registers: Readonly<Record<string, number>> | undefined;
  #lookedAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #again = false;
  #heart: NodeJS.Timeout | undefined;
  #counted: (listeners: number) => void;

  constructor(pool: Pool, log: Logger, counted: (listeners: number) => void = () => undefined) {
    this.#pool = pool;
    this.#log = log;
    this.#counted = counted;
  }

  /** Lets a browser listen until it goes away, signs out, or its session ends. */
  listen(me: Me, request: Request, response: Response): void {
    openStream(response);
    const listener = { me, response };
    this.#listeners.add(listener);
    this.#counted(this.#listeners.size);
    request.on('close', () => {
      this.#listeners.delete(listener);
      this.#counted(this.#listeners.size);
    });
    this.#heart ??= setInterval(() => void this.#beat(), heartbeat).unref();
    this.look();
  }

  /** Ends what a session listens to. */
  hangUp(session: string): void {
    for (const { me, response } of this.#listeners) if (me.session === session) response.end();
  }

  /** Looks at once: this process knows that something was filed just now. */
  look(): void {
    clearTimeout(this.#timer);
    if (this.#listeners.size === 0) return;
    if (this.#looking) {
      this.#again = true;
      return;
    }
    this.#looking = this.#lookOnce()
      .catch((failure: unknown) => this.#log.warn({ fault: String(failure) }, 'could not look for changes'))
      .then(() => {
        this.#looking = undefined;
        if (this.#again) {
          this.#again = false;
          this.look();
        } else this.#timer = setTimeout(() => this.look(), every).unref();
      });
  }

  /** Ends every stream; the browsers come again. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    clearInterval(this.#heart);
    for (const { response } of this.#listeners) response.end();
    this.#listeners.clear();
    await this.#looking;
  }

  async #lookOnce(): Promise<void> {
    const now = Date.now();
    const window = Math.min(now - this.#lookedAt + overlap, 60_000);
    const first = this.#lookedAt === 0;
    const [filed, registers] = await Promise.all([
      journalsSince(this.#pool, window),
      this.#registers ?? registerHeads(this.#pool),
    ]);
    const entered = this.#registers ? await registersSince(this.#pool, registers) : [];
    this.#registers = entered.reduce((heads, { company = '', seq }) => ({ ...heads, [company]: seq }), registers);
    this.#lookedAt = now;
    const fresh = [...filed, ...entered].filter((one) => this.#isNew(one));
    if (!first && fresh.length > 0) await this.#tell(fresh);
  }

  #isNew({ of, case: id, seq }: Filed): boolean {
    const key = `${of} ${id} ${seq}`;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    if (this.#seen.size > 2 * remembered) this.#seen = new Set([...this.#seen].slice(-remembered));
    return true;
  }

  async #tell(fresh: readonly Filed[]): Promise<void> {
    const people = [...new Set([...this.#listeners].map(({ me }) => me.id))];
    const cases = [...new Set(fresh.map((one) => one.case))];
    const seeing = new Map<string, readonly string[]>();
    for (const { case: id, person, persons } of await audience(this.#pool, cases, people))
      seeing.set(`${id} ${person}`, persons);
    for (const { company: _, ...change } of fresh)
      for (const { me, response } of this.#listeners) {
        const persons = seeing.get(`${change.case} ${me.id}`);
        if (persons) response.write(`event: changed\ndata: ${JSON.stringify({ ...change, persons })}\n\n`);
      }
  }

  /** Keeps proxies from closing the line, and closes it where the session has ended in another process. */
  async #beat(): Promise<void> {
    for (const { response } of this.#listeners) response.write(': still here\n\n');
    const sessions = [...this.#listeners].map(({ me }) => me.session);
    const { rows } = await this.#pool
      .query<{ id: string }>('SELECT id FROM session WHERE id = ANY($1) AND expires_at > now()', [sessions])
      .catch(() => ({ rows: sessions.map((id) => ({ id })) }));
    const alive = new Set(rows.map(({ id }) => id));
    for (const session of sessions) if (!alive.has(session)) this.hangUp(session);
  }
}

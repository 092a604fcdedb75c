import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type pg from 'pg';
import { openPool } from '../../activities/database.ts';
import type { Deed, LineName, Order, PartName, Place, Reply } from './orders.ts';

/** A declared outage: between these instants (epoch milliseconds) a 503 or no answer at all is no broken promise. */
export interface Outage {
  readonly part: PartName;
  readonly from: number;
  to: number;
}

/** PostgreSQL with fsync, Temporal with its store on disk, worker and API, each in a process group of its own, to be killed. */
export class Installation {
  readonly outages: Outage[] = [];
  readonly pool: pg.Pool;
  readonly client: Client;
  readonly place: Place;
  readonly #child: ChildProcess;
  #orders = 0;

  private constructor(child: ChildProcess, place: Place, client: Client) {
    this.#child = child;
    this.place = place;
    this.client = client;
    // the tests hold locks for as long as a part takes to come back
    this.pool = openPool(place.databaseUrl, { max: 4, idle_in_transaction_session_timeout: 0 });
    this.pool.on('error', () => undefined);
  }

  /** With lines, API and worker reach PostgreSQL and Temporal through them, and they can fall silent. */
  static async bringUp(how?: 'with lines'): Promise<Installation> {
    const child = fork(join(__dirname, 'supervisor.ts'), how === undefined ? [] : [how], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.setMaxListeners(50);
    const place = await new Promise<Place>((answer, refuse) => {
      child.once('message', (message) => {
        answer(message as Place);
      });
      child.once('exit', (code) => {
        refuse(new Error(`the installation did not come up (exit code ${code})`));
      });
    });
    const connection = Connection.lazy({ address: place.temporal });
    return new Installation(child, place, new Client({ connection }));
  }

  /** Kills the part with -9 and starts it again; answers once it works. */
  async killed(part: PartName): Promise<void> {
    await this.without(part, () => Promise.resolve());
  }

  /** Kills the part with -9, does something while it is away, and starts it again. */
  async without<T>(part: PartName, work: () => Promise<T>): Promise<T> {
    const outage: Outage = { part, from: Date.now(), to: Infinity };
    this.outages.push(outage);
    await this.#order({ deed: 'kill', to: part });
    try {
      return await work();
    } finally {
      await this.#order({ deed: 'start', to: part });
      outage.to = Date.now();
    }
  }

  /** Kills Temporal and starts it with an empty store. */
  async forgetEngine(): Promise<void> {
    await this.#order({ deed: 'startEmpty', to: 'temporal' });
  }

  /** Does something while nothing comes through that line, and neither end is told. */
  async whileSilent(line: LineName, work: () => Promise<void>): Promise<void> {
    await this.#order({ deed: 'silence', to: line });
    try {
      await work();
    } finally {
      await this.#order({ deed: 'restore', to: line });
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.client.connection.close();
    const ended = new Promise((done) => this.#child.once('exit', done));
    this.#child.disconnect();
    await ended;
  }

  async #order(deed: Deed): Promise<void> {
    const id = ++this.#orders;
    const reply = await new Promise<Reply>((answer) => {
      const hear = (message: unknown) => {
        if ((message as Reply).id !== id) return;
        this.#child.off('message', hear);
        answer(message as Reply);
      };
      this.#child.on('message', hear);
      this.#child.send({ id, ...deed } satisfies Order);
    });
    if (reply.fault !== undefined) throw new Error(`${deed.deed} ${deed.to}: ${reply.fault}`);
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import type { Order, PartName, Place, Reply } from './orders.ts';

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
    this.pool = new pg.Pool({ connectionString: place.databaseUrl, max: 4 });
    this.pool.on('error', () => undefined);
  }

  static async bringUp(): Promise<Installation> {
    const child = fork(join(__dirname, 'supervisor.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
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
    await this.#order('kill', part);
    try {
      return await work();
    } finally {
      await this.#order('start', part);
      outage.to = Date.now();
    }
  }

  /** Kills Temporal and starts it with an empty store. */
  async forgetEngine(): Promise<void> {
    await this.#order('startEmpty', 'temporal');
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.client.connection.close();
    const ended = new Promise((done) => this.#child.once('exit', done));
    this.#child.disconnect();
    await ended;
  }

  async #order(deed: Order['deed'], part: PartName): Promise<void> {
    const id = ++this.#orders;
    const reply = await new Promise<Reply>((answer) => {
      const hear = (message: unknown) => {
        if ((message as Reply).id !== id) return;
        this.#child.off('message', hear);
        answer(message as Reply);
      };
      this.#child.on('message', hear);
      this.#child.send({ id, deed, part } satisfies Order);
    });
    if (reply.fault !== undefined) throw new Error(`${deed} ${part}: ${reply.fault}`);
  }
}

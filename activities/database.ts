import { Socket } from 'node:net';
import pg from 'pg';

/** A socket that hands everything written in one turn of the event loop to the operating system at once. */
class OneFlight extends Socket {
  override cork(): void {
    if (this.writableCorked === 0) {
      super.cork();
      process.nextTick(() => super.uncork());
    }
    super.cork();
  }
}

/**
 * How long anybody waits for anybody, in milliseconds. A line may fall silent without breaking: the one end waits for an answer, the other for the
 * next statement, and neither is ever told. The server gives up a statement before the client takes its connection for lost.
 */
const patience = {
  connectionTimeoutMillis: 8_000,
  statement_timeout: 20_000,
  query_timeout: 21_000,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} satisfies pg.PoolConfig;

/**
 * The connections of worker and API. Statements that are sent together travel together and are answered in their order; who must look at an
 * answer first awaits it.
 */
export function openPool(connectionString: string, settings: pg.PoolConfig = {}): pg.Pool {
  const pipelined = { connectionString, pipeline: true, stream: () => new OneFlight() };
  return new pg.Pool({ max: 20, ...patience, ...settings, ...pipelined });
}

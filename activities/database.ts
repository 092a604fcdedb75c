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
 * The activities' connections. Statements that are sent together travel together and are answered in their order; who must look at an answer
 * first awaits it.
 */
export function openPool(connectionString: string, max = 20): pg.Pool {
  return new pg.Pool({ connectionString, max, pipeline: true, stream: () => new OneFlight() });
}

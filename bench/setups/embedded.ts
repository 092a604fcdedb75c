import { startPart } from '../../launch/part.ts';
import { anyPort } from '../../launch/ports.ts';
import { oldestServer } from '../../launch/temporal/binary.ts';
import { findTemporal } from '../../launch/temporal/ladder.ts';
import { temporalServer } from '../../launch/temporal/server.ts';
import { freshPostgres } from './postgres.ts';
import type { Setup } from './setup.ts';

/** What `npm start` brings up: Temporal's development server on SQLite beside the embedded PostgreSQL. */
export async function embedded(folder: string): Promise<Setup> {
  const { path } = await findTemporal(oldestServer, console.error);
  const port = await anyPort();
  const { server, part: postgres } = await freshPostgres(folder);
  const temporal = await startPart(temporalServer({ binary: path, folder, port }));
  return {
    name: 'embedded (Temporal on SQLite)',
    temporal: `127.0.0.1:${port}`,
    cluster: server,
    pids: { temporal: temporal.pid, postgres: postgres.pid },
    stop: async () => void (await Promise.all([temporal.stop(), postgres.stop()])),
  };
}

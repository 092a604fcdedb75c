import { startPart, type Part } from '../../launch/part.ts';
import { anyPort } from '../../launch/ports.ts';
import { cluster, ensureDatabase, type Cluster } from '../../launch/postgres/cluster.ts';
import { migrate } from '../../prisma/migrate.ts';

/** The name of the business database. */
export const business = 'countersign';

/** A fresh PostgreSQL as `npm start` runs it (fsync and synchronous_commit on), with the migrated business database. */
export async function freshPostgres(
  folder: string,
  settings: readonly string[] = [],
): Promise<{ server: Cluster; part: Part }> {
  const server = await cluster(folder, await anyPort(), ['max_connections=200', ...settings]);
  const part = await startPart(server.plan);
  await ensureDatabase(server, business);
  await migrate(server.url(business));
  return { server, part };
}

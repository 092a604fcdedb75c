import { folder } from './home.ts';
import type { PartPlan } from './part.ts';
import { freePort } from './ports.ts';
import { cluster, ensureDatabase } from './postgres/cluster.ts';
import type { Settings } from './settings.ts';
import { oldestServer } from './temporal/binary.ts';
import { findTemporal } from './temporal/ladder.ts';
import { temporalServer } from './temporal/server.ts';

type Say = (line: string) => void;
type Start = (plan: PartPlan) => Promise<unknown>;

/** The address of the database: the one that was named, or the embedded one, started. */
export async function database(settings: Settings, start: Start): Promise<string> {
  if (settings.DATABASE_URL !== undefined) return settings.DATABASE_URL;
  const server = await cluster(folder('postgres'), await freePort(54_320));
  await start(server.plan);
  await ensureDatabase(server, 'countersign');
  return server.url('countersign');
}

/** The engine: its address, its user interface where it has one, and when it answers. */
export interface Engine {
  readonly address: string;
  readonly ui?: string;
  readonly started: Promise<unknown>;
}

/** The engine that was named, or the local one, being started. */
export async function engine(settings: Settings, start: Start, say: Say): Promise<Engine> {
  if (settings.TEMPORAL_ADDRESS !== undefined)
    return { address: settings.TEMPORAL_ADDRESS, started: Promise.resolve() };
  const port = await freePort(7233);
  const uiPort = await freePort(Math.max(8233, port + 1));
  const started = findTemporal(oldestServer, say).then(({ path }) =>
    start(temporalServer({ binary: path, folder: folder('temporal'), port, uiPort })),
  );
  // whoever waits for it hears of a failure; nobody does yet
  started.catch(() => undefined);
  return { address: `127.0.0.1:${port}`, ui: `http://127.0.0.1:${uiPort}`, started };
}

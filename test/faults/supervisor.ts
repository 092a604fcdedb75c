import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { workflowBundle } from '../../launch/bundle.ts';
import { folder } from '../../launch/home.ts';
import { lastWords, type Part, type PartPlan, startPart } from '../../launch/part.ts';
import { api, worker } from '../../launch/parts.ts';
import { endOrphan, note, notedProcess } from '../../launch/pid-file.ts';
import { freePort } from '../../launch/ports.ts';
import { cluster, ensureDatabase } from '../../launch/postgres/cluster.ts';
import { oldestVirtualTimeServer } from '../../launch/temporal/binary.ts';
import { findTemporal } from '../../launch/temporal/ladder.ts';
import { temporalServer } from '../../launch/temporal/server.ts';
import { loadCompanies } from '../../prisma/load-companies.ts';
import { migrate } from '../../prisma/migrate.ts';
import { layWire, type Wire } from '../setup/wire.ts';
import { partNames, type LineName, type Order, type PartName, type Place, type Reply } from './orders.ts';

/** Runs one installation for a test of faults: each part a process group of its own, started, killed and started again as it is told. */
const runs = folder('faults');
const run = folder('faults', `${process.pid}`);
const parts = new Map<PartName, Part>();

async function sweep(): Promise<void> {
  for (const old of readdirSync(runs).map((name) => join(runs, name))) {
    if (notedProcess(join(old, 'supervisor.pid'), import.meta.filename) !== undefined) continue;
    for (const name of partNames) await endOrphan(join(old, `${name}.pid`), '', 'SIGKILL');
    rmSync(old, { recursive: true, force: true });
  }
}

note(join(run, 'supervisor.pid'), process.pid);
await sweep();
// below the ports that clients are given: what is killed finds its own port free again
const ports = 20_000 + (process.pid % 1_000) * 10;
const [postgresPort, temporalPort, port] = [
  await freePort(ports),
  await freePort(ports + 3),
  await freePort(ports + 6),
];
const server = await cluster(run, postgresPort);
const { path: binary } = await findTemporal(oldestVirtualTimeServer, (line) => process.stderr.write(`${line}\n`));
const environment = {
  DATABASE_URL: server.url('countersign'),
  TEMPORAL_ADDRESS: `127.0.0.1:${temporalPort}`,
  TASK_QUEUE: 'countersign',
  DEMO: '1',
  PORT: String(port),
  ATTACHMENTS: folder('faults', `${process.pid}`, 'attachments'),
  WORKFLOW_BUNDLE: await workflowBundle(),
  RECONCILE_EVERY_MS: '1000',
  LOG_LEVEL: 'warn',
};
const lines = new Map<LineName, Wire>();

/** What that part is told; with lines they lead to PostgreSQL and Temporal. */
async function told(part: 'api' | 'worker'): Promise<typeof environment> {
  if (!process.argv.includes('with lines')) return environment;
  const line = async (to: 'postgres' | 'temporal', port: number) => {
    const wire = await layWire(port);
    lines.set(`${part}-${to}`, wire);
    return wire.port;
  };
  const database = new URL(environment.DATABASE_URL);
  database.port = String(await line('postgres', postgresPort));
  const temporal = `127.0.0.1:${await line('temporal', temporalPort)}`;
  return { ...environment, DATABASE_URL: database.href, TEMPORAL_ADDRESS: temporal };
}

const plans: Record<PartName, PartPlan> = {
  postgres: server.plan,
  temporal: temporalServer({ binary, folder: run, port: temporalPort }),
  worker: { ...worker(await told('worker')), folder: run },
  api: { ...api(await told('api')), folder: run },
};

async function start(name: PartName): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const part = await startPart(plans[name]);
      parts.set(name, part);
      void part.ended.then((how) => isMissed(name, part, how));
      return;
    } catch (error) {
      if (attempt === 5) throw error;
      process.stderr.write(`${String(error)}\n`);
      await pause(500);
    }
  }
}

/** What ends without having been told to is started again, as `npm start` does, and said. */
async function isMissed(name: PartName, part: Part, how: string): Promise<void> {
  if (parts.get(name) !== part) return;
  process.stderr.write(`${name} ended by itself (${how}):\n${lastWords(plans[name], 30)}\n`);
  await start(name);
}

async function kill(name: PartName): Promise<void> {
  const part = parts.get(name);
  parts.delete(name);
  part?.kill();
  await part?.ended;
}

/** Takes the store of a part away, and starts it. */
async function startEmpty(name: PartName): Promise<void> {
  await kill(name);
  for (const file of readdirSync(run).filter((name) => name.startsWith('temporal.db'))) rmSync(join(run, file));
  await start(name);
}

function carriedOut(order: Order): Promise<void> | void {
  switch (order.deed) {
    case 'start':
      return start(order.to);
    case 'kill':
      return kill(order.to);
    case 'startEmpty':
      return startEmpty(order.to);
    case 'silence':
      return lines.get(order.to)?.silence();
    case 'restore':
      return lines.get(order.to)?.restore();
  }
}

let ending: Promise<void> | undefined;
const end = () => {
  ending ??= Promise.all(partNames.map(kill)).then(() => {
    rmSync(run, { recursive: true, force: true });
    process.exit(0);
  });
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
process.on('disconnect', end);

await Promise.all([start('postgres'), start('temporal')]);
await ensureDatabase(server, 'countersign');
await migrate(environment.DATABASE_URL);
await loadCompanies(environment.DATABASE_URL);
await Promise.all([start('worker'), start('api')]);

process.on('message', (order: Order) => {
  const { id } = order;
  void Promise.resolve()
    .then(() => carriedOut(order))
    .then((): Reply => ({ id }))
    .catch((fault: unknown): Reply => ({ id, fault: String(fault) }))
    .then((reply) => process.send?.(reply));
});
const place: Place = {
  url: `http://127.0.0.1:${port}`,
  databaseUrl: environment.DATABASE_URL,
  temporal: environment.TEMPORAL_ADDRESS,
};
process.send?.(place);

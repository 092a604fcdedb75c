import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workflowBundle } from '../../launch/bundle.ts';
import { folder } from '../../launch/home.ts';
import { type PartPlan, startPart } from '../../launch/part.ts';
import { endOrphan, note, notedProcess } from '../../launch/pid-file.ts';
import { anyPort } from '../../launch/ports.ts';
import { cluster, ensureDatabase } from '../../launch/postgres/cluster.ts';
import { oldestVirtualTimeServer } from '../../launch/temporal/binary.ts';
import { findTemporal } from '../../launch/temporal/ladder.ts';
import { temporalServer } from '../../launch/temporal/server.ts';
import { loadCompanies } from '../../prisma/load-companies.ts';
import { migrate } from '../../prisma/migrate.ts';
import { namespaces, type Stage } from './stage-address.ts';
import { virtualTimeSettings } from './virtual-time-settings.ts';

const tests = folder('test');
const stageMark = join('test', 'setup', 'stage.ts');

/** Ends the servers of test runs that were killed, and takes their folders away. */
async function sweep(): Promise<void> {
  for (const run of readdirSync(tests).map((name) => join(tests, name))) {
    if (notedProcess(join(run, 'stage.pid'), stageMark) !== undefined) continue;
    await endOrphan(join(run, 'postgres.pid'), run, 'SIGINT');
    await endOrphan(join(run, 'temporal.pid'), run, 'SIGKILL');
    rmSync(run, { recursive: true, force: true });
  }
}

async function postgres(run: string) {
  const quick = ['fsync=off', 'max_connections=300', 'max_wal_size=2GB'];
  const server = await cluster(run, await anyPort(), quick);
  const part = await startPart(server.plan);
  for (const template of ['template_empty', 'template_demo']) {
    await ensureDatabase(server, template);
    await migrate(server.url(template));
  }
  await loadCompanies(server.url('template_demo'));
  return { part, url: server.url('postgres') };
}

async function temporal(run: string) {
  const { path } = await findTemporal(oldestVirtualTimeServer, console.error);
  const port = await anyPort();
  const settings = { binary: path, folder: run, port, namespaces, dynamic: virtualTimeSettings };
  const plan: PartPlan = temporalServer(settings);
  return { part: await startPart(plan), address: `127.0.0.1:${port}` };
}

await sweep();
const run = folder('test', `${process.pid}`);
note(join(run, 'stage.pid'), process.pid);
const bundling = workflowBundle().catch((error: unknown) => {
  console.error('the workflow bundle could not be built:', error);
  return undefined;
});
const [database, engine, bundle] = await Promise.all([postgres(run), temporal(run), bundling]);

let ending: Promise<void> | undefined;
const end = () => {
  ending ??= Promise.all([database.part.stop(), engine.part.stop()]).then(() => {
    rmSync(run, { recursive: true, force: true });
    process.exit(0);
  });
};
process.on('disconnect', end);
process.on('SIGTERM', end);
process.on('SIGINT', end);
const stage: Stage = { postgres: database.url, temporal: engine.address, ...(bundle === undefined ? {} : { bundle }) };
process.send?.(stage);

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import pg from 'pg';
import { startPart } from '../../launch/part.ts';
import { freePort } from '../../launch/ports.ts';
import { ensureDatabase, type Cluster } from '../../launch/postgres/cluster.ts';
import { freshPostgres } from './postgres.ts';
import type { ServerBinaries } from './server-binaries.ts';
import { dynamicConfig, serverConfig, stores, type ServerPorts } from './server-config.ts';
import type { Setup } from './setup.ts';

const run = promisify(execFile);

/** The production server with its store in the same PostgreSQL as the business database: what a team runs, trimmed for one machine. */
export async function serverOnPostgres(folder: string, binaries: ServerBinaries): Promise<Setup> {
  const { server: cluster, part: postgres } = await freshPostgres(folder);
  for (const [name, database] of Object.entries(stores)) await bringSchema(cluster, binaries, name, database);
  await dropVisibilityIndexes(cluster.url(stores.visibility));
  const ports = await freePorts();
  const dynamic = join(folder, 'dynamic.yaml');
  const config = join(folder, 'server.yaml');
  writeFileSync(dynamic, JSON.stringify(dynamicConfig));
  writeFileSync(config, JSON.stringify(serverConfig({ postgres: new URL(cluster.url('postgres')), ports, dynamic })));
  const address = `127.0.0.1:${ports.frontend[0]}`;
  const temporal = await startPart(
    {
      name: 'temporal',
      command: binaries.server,
      args: ['--config-file', config, '--allow-no-auth', 'start'],
      mark: config,
      folder,
      ready: () => namespaceAt(address),
    },
    undefined,
    60_000,
  );
  return {
    name: 'Temporal on PostgreSQL (trimmed)',
    temporal: address,
    cluster,
    pids: { temporal: temporal.pid, postgres: postgres.pid },
    async stop() {
      await temporal.stop();
      await postgres.stop();
    },
  };
}

/** All below 32768: the server keeps them in a column of two bytes. */
async function freePorts(): Promise<ServerPorts> {
  let last = 17_232;
  const next = async () => (last = await freePort(last + 1));
  const pair = async () => [await next(), await next()] as const;
  return {
    frontend: await pair(),
    history: await pair(),
    matching: await pair(),
    worker: await pair(),
    http: await next(),
  };
}

async function bringSchema(cluster: Cluster, { schemaTool }: ServerBinaries, name: string, database: string) {
  await ensureDatabase(cluster, database);
  const { hostname, port, username, password } = new URL(cluster.url(database));
  const to = ['--plugin', 'postgres12_pgx', '--endpoint', hostname, '--port', port, '--user', username];
  const tool = [...to, '--password', decodeURIComponent(password), '--database', database];
  const schema = `postgresql/v12/${name === 'visibility' ? 'visibility' : 'temporal'}`;
  await run(schemaTool, [...tool, 'setup-schema', '--version', '0.0']);
  await run(schemaTool, [...tool, 'update-schema', '--schema-name', schema]);
}

/** Nobody lists workflows here; some seventy indexes on what nobody lists cost more log than everything else. */
async function dropVisibilityIndexes(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT indexrelid::regclass::text AS name FROM pg_index
       WHERE indrelid = 'executions_visibility'::regclass AND NOT indisprimary`,
    );
    await client.query(rows.map(({ name }) => `DROP INDEX ${name};`).join('\n'));
  } finally {
    await client.end();
  }
}

/** Registers the namespace; resolves once it can be used. */
async function namespaceAt(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 2000 });
  const service = connection.workflowService;
  try {
    await service
      .registerNamespace({ namespace: 'default', workflowExecutionRetentionPeriod: msToTs('1 day') })
      .catch((failure: unknown) => {
        if (!String(failure).includes('exists')) throw failure;
      });
    await service.describeNamespace({ namespace: 'default' });
  } finally {
    await connection.close();
  }
}

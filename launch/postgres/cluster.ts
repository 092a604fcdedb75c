import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { PartPlan } from '../part.ts';
import { asPostgres } from './account.ts';
import { binaries } from './binaries.ts';

const user = 'countersign';

/** An embedded PostgreSQL: its part to start, and the address of any database in it. */
export interface Cluster {
  readonly plan: PartPlan;
  url(database: string): string;
}

function password(folder: string): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function initialise(initdb: string, data: string, secret: string): void {
  const secretFile = join(dirname(data), 'password.new');
  writeFileSync(secretFile, secret, { mode: 0o600 });
  const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions', '--no-sync'];
  const run = asPostgres(initdb, [`--pgdata=${data}`, `--username=${user}`, `--pwfile=${secretFile}`, ...flags], data);
  if (run.uid !== undefined && run.gid !== undefined) chownSync(secretFile, run.uid, run.gid);
  try {
    execFileSync(run.command, run.args, { stdio: 'pipe', uid: run.uid, gid: run.gid });
  } finally {
    rmSync(secretFile);
  }
}

async function answers(url: string, data: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    if (rows[0]?.data_directory !== data) throw new Error('another server answers on this port');
  } finally {
    await client.end();
  }
}

/** The PostgreSQL whose files are in `folder` (made on first use), to be started on `port` with further `settings` (`name=value`). */
export async function cluster(folder: string, port: number, settings: readonly string[] = []): Promise<Cluster> {
  const { initdb, postgres } = await binaries();
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const secret = password(folder);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(initdb, data, secret);
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'lc_messages=C', ...settings];
  const run = asPostgres(postgres, ['-D', data, '-p', String(port), ...all.flatMap((one) => ['-c', one])], data);
  const url = (database: string) => `postgresql://${user}:${secret}@127.0.0.1:${port}/${database}`;
  return {
    url,
    plan: {
      name: 'postgres',
      ...run,
      mark: data,
      folder,
      ending: 'SIGINT',
      ready: () => answers(url('postgres'), data),
    },
  };
}

/** Makes the database unless it is there. */
export async function ensureDatabase(cluster: Cluster, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

import { execFile } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { folder } from '../../launch/home.ts';

const run = promisify(execFile);

const version = '1.31.2';
const source = (program: string) => `go.temporal.io/server/cmd/${program}@v${version}`;

/** The production server and its schema tool. */
export interface ServerBinaries {
  readonly server: string;
  readonly schemaTool: string;
}

/**
 * The binaries that an earlier run built, or that `build` now builds with the Go tool-chain (some five minutes, once). Undefined: not there,
 * and not to be built.
 */
export async function serverBinaries(build: boolean, say: (line: string) => void): Promise<ServerBinaries | undefined> {
  const place = folder('temporal-server', version);
  const found = { server: join(place, 'temporal-server'), schemaTool: join(place, 'temporal-sql-tool') };
  if (existsSync(found.server) && existsSync(found.schemaTool)) return found;
  if (!build) return undefined;
  say(`building Temporal server ${version} with go install; some five minutes, once`);
  const env = { ...process.env, GOBIN: place, GOFLAGS: '' };
  await run('go', ['install', source('server'), source('tools/sql')], { env, maxBuffer: 1e8 });
  renameSync(join(place, 'server'), found.server);
  renameSync(join(place, 'sql'), found.schemaTool);
  return found;
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../launch/home.ts';
import { decisions } from './measures/decisions.ts';
import { readOptions } from './options.ts';
import { embedded } from './setups/embedded.ts';
import { serverBinaries } from './setups/server-binaries.ts';
import { serverOnPostgres } from './setups/server-on-postgres.ts';
import type { Setup } from './setups/setup.ts';
import { bundled } from './stand.ts';
import { printDecisions } from './table.ts';

const options = readOptions(process.argv.slice(2));
const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
const place = join(folder('bench'), String(process.pid));
const bundle = await bundled();

const binaries = await serverBinaries(options.withServer, say);
const setups: Record<string, (folder: string) => Promise<Setup>> = {
  embedded,
  ...(binaries ? { server: (place: string) => serverOnPostgres(place, binaries) } : {}),
};
if (!binaries) say('without the production server, which is not built yet: npm run bench -- --with-server');

try {
  for (const [name, bringUp] of Object.entries(setups)) {
    if (options.only !== undefined && options.only !== name) continue;
    const setup = await bringUp(folder('bench', String(process.pid), name));
    try {
      printDecisions(await decisions(setup, bundle, options, say));
    } finally {
      await setup.stop();
    }
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}

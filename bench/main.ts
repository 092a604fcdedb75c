import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../launch/home.ts';
import { decisions } from './measures/decisions.ts';
import { stores } from './measures/stores.ts';
import { readOptions } from './options.ts';
import { embedded } from './setups/embedded.ts';
import { serverBinaries } from './setups/server-binaries.ts';
import { serverOnPostgres } from './setups/server-on-postgres.ts';
import type { Setup } from './setups/setup.ts';
import { bundled } from './stand.ts';
import { printDecisions, printStores } from './table.ts';

const options = readOptions(process.argv.slice(2));
const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
const run = String(process.pid);

/** Brings a set-up up in a folder of its own, measures, and takes all of it away again. */
async function on(name: string, bringUp: (place: string) => Promise<Setup>, measure: (setup: Setup) => Promise<void>) {
  if (options.only !== undefined && options.only !== name) return;
  say(`bringing up: ${name}`);
  const setup = await bringUp(folder('bench', run, name));
  try {
    await measure(setup);
  } finally {
    await setup.stop();
  }
}

try {
  const bundle = await bundled();
  const beside = async (setup: Setup) => printDecisions(await decisions(setup, bundle, options, say));
  await on('embedded', embedded, beside);
  const binaries = await serverBinaries(options.withServer, say);
  if (binaries) await on('server', (place) => serverOnPostgres(place, binaries), beside);
  else say('the production server is not built yet: npm run bench -- --with-server');
  await on('stores', embedded, async (setup) => printStores(await stores(setup, options, say)));
} finally {
  rmSync(join(folder('bench'), run), { recursive: true, force: true });
}

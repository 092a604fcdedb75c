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
import { benchBundle } from './stand.ts';
import { printDecisions, printStores } from './table.ts';
import { printDecisionTargets, printStoreTargets } from './targets.ts';

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
  const bundle = await benchBundle();
  const beside = async (setup: Setup) => {
    const measured = await decisions(setup, bundle, options, say);
    printDecisions(measured);
    printDecisionTargets(measured);
  };
  await on('embedded', embedded, beside);
  const binaries = await serverBinaries(options.withServer, say);
  if (binaries) await on('server', (place) => serverOnPostgres(place, binaries), beside);
  else say('the production server is not built yet: npm run bench -- --with-server');
  await on('stores', embedded, async (setup) => {
    const measured = await stores(setup, options, say);
    printStores(measured);
    printStoreTargets(measured);
  });
} finally {
  rmSync(join(folder('bench'), run), { recursive: true, force: true });
}

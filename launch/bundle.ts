import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './digest.ts';
import { folder, root } from './home.ts';

const entry = join(root, 'workflows', 'index.ts');
const silent = () => undefined;
const logger = { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: console.error };

const day = 86_400_000;

/** Bundles of a day ago: a younger one may be another run's. */
function forgetOld(bundles: string): void {
  for (const path of readdirSync(bundles).map((name) => join(bundles, name)))
    if (Date.now() - statSync(path).mtimeMs > day) rmSync(path);
}

/** The path of the workflow bundle, built anew only when its sources changed. */
export async function workflowBundle(): Promise<string> {
  const name = `workflows-${digestOf('workflows', 'domain', 'package-lock.json').slice(0, 16)}.js`;
  const path = join(folder('bundle'), name);
  if (existsSync(path)) return path;
  // loaded only when needed: it costs half a second
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({ workflowsPath: entry, logger });
  forgetOld(folder('bundle'));
  writeFileSync(`${path}.${process.pid}`, code);
  renameSync(`${path}.${process.pid}`, path);
  return path;
}

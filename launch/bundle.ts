import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './digest.ts';
import { folder, root } from './home.ts';

const silent = () => undefined;
const logger = { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: console.error };

const day = 86_400_000;

/** Bundles of a day ago: a younger one may be another run's. */
function forgetOld(bundles: string): void {
  for (const path of readdirSync(bundles).map((name) => join(bundles, name)))
    if (Date.now() - statSync(path).mtimeMs > day) rmSync(path);
}

/**
 * The code of the workflows that a file exports. Our modules keep nothing of a case, so each is evaluated once for all cases, not once for
 * each: less time when one is opened or replayed.
 */
export async function bundled(entry: string): Promise<string> {
  // loaded only when needed: it costs half a second
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({ workflowsPath: entry, preloadModules: [entry], logger });
  return code;
}

/** The path of the workflow bundle, built anew only when its sources changed. */
export async function workflowBundle(): Promise<string> {
  const name = `workflows-${digestOf('workflows', 'domain', 'launch/bundle.ts', 'package-lock.json').slice(0, 16)}.js`;
  const path = join(folder('bundle'), name);
  if (existsSync(path)) return path;
  const code = await bundled(join(root, 'workflows', 'index.ts'));
  forgetOld(folder('bundle'));
  writeFileSync(`${path}.${process.pid}`, code);
  renameSync(`${path}.${process.pid}`, path);
  return path;
}

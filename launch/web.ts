import { execFile } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digestOf } from './digest.ts';
import { root } from './home.ts';

const run = promisify(execFile);

const dist = join(root, 'web', 'dist');
const noted = (build: string) => join(build, '.sources');

/**
 * Builds the web inbox into web/dist unless it was built from the same sources already. It is built aside and then put there whole; of two that
 * build at the same time the second one leaves what the first one already serves.
 */
export async function buildWeb(say: (line: string) => void): Promise<void> {
  const digest = digestOf('web', 'api/contract', 'domain', 'package-lock.json');
  const isBuilt = () => existsSync(noted(dist)) && readFileSync(noted(dist), 'utf8') === digest;
  if (isBuilt()) return;
  say('building the web inbox');
  const aside = `${dist}-${process.pid}`;
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  await run(process.execPath, [vite, 'build', 'web', '--outDir', aside, '--logLevel', 'warn'], { cwd: root });
  writeFileSync(noted(aside), digest);
  if (!isBuilt()) {
    rmSync(dist, { recursive: true, force: true });
    renameSync(aside, dist);
  }
  rmSync(aside, { recursive: true, force: true });
}

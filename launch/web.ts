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
  const build = join(aside, 'new');
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  try {
    await run(process.execPath, [vite, 'build', 'web', '--outDir', build, '--logLevel', 'warn'], { cwd: root });
    writeFileSync(noted(build), digest);
    for (let tries = 1; !isBuilt(); tries++) putThere(build, join(aside, `old-${tries}`), tries === 10);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Moves the old build away and the new one into its place; another build that comes between the two is no fault but the last time. */
function putThere(build: string, old: string, isLast: boolean): void {
  try {
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(build, dist);
  } catch (error) {
    if (isLast) throw error;
  }
}

import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digestOf } from './digest.ts';
import { root } from './home.ts';

const run = promisify(execFile);

/** Builds the web inbox into web/dist unless it was built from the same sources already. */
export async function buildWeb(say: (line: string) => void): Promise<void> {
  const noted = join(root, 'web', 'dist', '.sources');
  const digest = digestOf('web', 'api/contract', 'domain', 'package-lock.json');
  if (existsSync(noted) && readFileSync(noted, 'utf8') === digest) return;
  say('building the web inbox');
  await run(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', 'web', '--logLevel', 'warn'], {
    cwd: root,
  });
  writeFileSync(noted, digest);
}

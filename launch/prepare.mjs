// Runs before `npm start` and `npm test`, on whatever Node there is and without any package: it installs what is missing.
// npm then finds the pinned Node in node_modules/.bin, so that everything after this file runs on it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const modules = join(root, 'node_modules');
const noted = join(modules, '.countersign-installed');
const digest = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')} failed`);
    process.exit(status ?? 1);
  }
}

/** Whether npm's own note of what it installed names every package of the lockfile. */
function isInstalled() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record) || !existsSync(join(modules, '.bin', 'node'))) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || there[path]?.version === version || (!there[path] && (optional || peer)),
  );
}

if (!existsSync(noted) || readFileSync(noted, 'utf8') !== digest) {
  if (!isInstalled()) {
    console.log('Installing packages (once; about a minute) …');
    const npm = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    // a folder that is already there is brought up to date in place; --no-save leaves the lockfile alone
    run('npm', existsSync(modules) ? ['install', '--no-save', ...npm] : ['ci', ...npm]);
  }
  writeFileSync(noted, digest);
}
run(join(modules, '.bin', 'node'), ['launch/generate.mjs']);

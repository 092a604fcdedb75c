import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, root } from './home.ts';

/** The address of the database that `npm start` keeps running from this folder; undefined when it does not run. */
function runningDatabase(): string | undefined {
  const home = folder('postgres');
  const lock = join(home, 'data', 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const port = readFileSync(lock, 'utf8').split('\n')[3];
  const secret = readFileSync(join(home, 'password'), 'utf8');
  return `postgresql://countersign:${secret}@127.0.0.1:${port}/countersign`;
}

/** Runs a tool of the project beside the running system: on `DATABASE_URL`, or on the database of `npm start`; one that is handed a file needs neither. */
const [tool = '', ...args] = process.argv.slice(2);
const DATABASE_URL = process.env['DATABASE_URL'] ?? runningDatabase();
if (DATABASE_URL === undefined && !args.some((arg) => existsSync(arg))) {
  console.error('No database: say which in DATABASE_URL, or let npm start run.');
  process.exitCode = 1;
} else {
  const env = { ...process.env, ...(DATABASE_URL === undefined ? {} : { DATABASE_URL }) };
  process.exitCode = spawnSync(process.execPath, [join(root, tool), ...args], { stdio: 'inherit', env }).status ?? 1;
}

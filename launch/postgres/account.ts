import { execFileSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Under which account a command of PostgreSQL runs, and the command with what it needs in front. */
export interface AsAccount {
  readonly command: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));

function postgresAccount(): { uid: number; gid: number } {
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
    return { uid: id('-u'), gid: id('-g') };
  }
}

function isOpenToOthers(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/**
 * PostgreSQL refuses to run as root, so root runs it as `postgres` (made when missing). Where that account may not even enter the
 * clone's folder, setpriv lends it the right to pass.
 */
export function asPostgres(command: string, args: readonly string[], data: string): AsAccount {
  if (process.getuid?.() !== 0) return { command, args };
  const { uid, gid } = postgresAccount();
  chownSync(data, uid, gid);
  if (isOpenToOthers(dirname(data)) && isOpenToOthers(command)) return { command, args, uid, gid };
  const rights = '--inh-caps=+dac_override --ambient-caps=+dac_override'.split(' ');
  return {
    command: 'setpriv',
    args: [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...rights, command, ...args],
  };
}

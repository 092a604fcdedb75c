import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** The command line of a running process, or undefined when there is none. */
export function commandLine(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}

/** The process noted in the file, if it still runs and its command line names `mark`: a number used anew is not ours. */
export function notedProcess(file: string, mark: string): number | undefined {
  let pid: number;
  try {
    pid = Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  return Number.isInteger(pid) && pid > 1 && commandLine(pid)?.includes(mark) ? pid : undefined;
}

/** Notes a process as ours. */
export function note(file: string, pid: number): void {
  writeFileSync(file, String(pid));
}

/** Forgets the noted process. */
export function forget(file: string): void {
  rmSync(file, { force: true });
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Ends what an earlier run left behind: asks first, insists after three seconds. True when there was something to end. */
export async function endOrphan(file: string, mark: string, signal: NodeJS.Signals): Promise<boolean> {
  const pid = notedProcess(file, mark);
  if (pid === undefined) {
    forget(file);
    return false;
  }
  process.kill(pid, signal);
  for (let waited = 0; notedProcess(file, mark) !== undefined; waited += 50) {
    if (waited === 3000) process.kill(pid, 'SIGKILL');
    await pause(50);
  }
  forget(file);
  return true;
}

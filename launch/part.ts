import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endOrphan, forget, note } from './pid-file.ts';

/** What a part of the system is: one child process with a log file, a pid file and a way to tell when it answers. */
export interface PartPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly uid?: number;
  readonly gid?: number;
  /** A piece of the command line that only this part of this clone has. */
  readonly mark: string;
  /** The folder for its log and pid file. */
  readonly folder: string;
  /** How it is asked to end; PostgreSQL reads SIGINT as "now, but cleanly". */
  readonly ending?: NodeJS.Signals;
  /** Resolves once the process of that number answers; tried again while it throws. */
  readonly ready: (pid: number) => Promise<unknown>;
}

/** How a part ended: by its own code or by a signal. */
export type Ending = string;

/** A running part. */
export interface Part {
  readonly pid: number;
  readonly ended: Promise<Ending>;
  stop(): Promise<void>;
  /** Ends it without asking. */
  kill(): void;
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** The last lines of a part's log, for the message that says why it failed. */
export function lastWords(plan: PartPlan, lines = 6): string {
  const text = readFileSync(logFile(plan), 'utf8').trimEnd();
  return text.split('\n').slice(-lines).join('\n');
}

function logFile(plan: PartPlan): string {
  return join(plan.folder, `${plan.name}.log`);
}

function endingOf(child: ChildProcess): Promise<Ending> {
  return new Promise((done) => {
    child.once('error', (error) => {
      done(error.message);
    });
    child.once('exit', (code, signal) => {
      done(signal ?? `exit code ${code}`);
    });
  });
}

/**
 * Starts a part, ending its orphan first; resolves when it answers, throws with its last words when it ends or stays silent, or when
 * `given` up on.
 */
export async function startPart(plan: PartPlan, given?: AbortSignal, patience = 30_000): Promise<Part> {
  const pidFile = join(plan.folder, `${plan.name}.pid`);
  await endOrphan(pidFile, plan.mark, plan.ending ?? 'SIGTERM');
  const log = openSync(logFile(plan), 'w');
  const child = spawn(plan.command, plan.args, {
    // its own process group: Ctrl+C reaches the supervisor alone, which ends the parts in order
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...plan.env },
    ...(plan.uid === undefined ? {} : { uid: plan.uid }),
    ...(plan.gid === undefined ? {} : { gid: plan.gid }),
  });
  closeSync(log);
  const ended = endingOf(child);
  let ending: Ending | undefined;
  void ended.then((how) => {
    ending = how;
    forget(pidFile);
  });
  if (child.pid !== undefined) note(pidFile, child.pid);

  const stop = async () => {
    if (ending !== undefined) return;
    child.kill(plan.ending ?? 'SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(insist);
  };

  const limit = Date.now() + patience;
  // asking takes processor time from what starts
  for (let wait = 25; ; wait = Math.min(2 * wait, 100)) {
    if (given?.aborted) {
      await stop();
      throw new Error(`${plan.name} was given up on`);
    }
    if (ending !== undefined) throw new Error(`${plan.name} did not start (${ending}):\n${lastWords(plan)}`);
    try {
      await plan.ready(child.pid ?? 0);
      break;
    } catch (error) {
      if (Date.now() > limit) {
        await stop();
        throw new Error(`${plan.name} did not answer within ${patience / 1000} s:\n${lastWords(plan)}`, {
          cause: error,
        });
      }
      await pause(wait);
    }
  }
  return { pid: child.pid ?? 0, ended, stop, kill: () => child.kill('SIGKILL') };
}

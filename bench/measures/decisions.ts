import pg from 'pg';
import type { Options } from '../options.ts';
import type { Setup } from '../setups/setup.ts';
import { walPosition } from '../meters.ts';
import { stand, type Stand, type Subject } from '../stand.ts';
import { load } from '../load.ts';
import { perDecision, type PerDecision } from './histories.ts';
import { idleCases, type IdleCases } from './idle.ts';
import { inTurns, type Round } from './rounds.ts';
import { seenNext } from './seen-next.ts';
import { walOf, type Wal } from './wal.ts';

/** All that was measured of decisions on one set-up. */
export interface Decisions {
  readonly setup: string;
  readonly at: readonly { readonly concurrency: number; readonly rounds: Record<Subject, readonly Round[]> }[];
  readonly counts: Record<Subject, PerDecision>;
  readonly walPerCase: readonly Wal[];
  readonly seenNext: readonly number[];
  readonly idle: IdleCases | undefined;
}

const warmUp = { concurrency: 8, seconds: 2 };

/** Measures the two-step case beside T on one set-up. */
export async function decisions(
  setup: Setup,
  bundle: { code: string },
  { concurrencies, ...options }: Options,
  say: (line: string) => void,
): Promise<Decisions> {
  const monitor = new pg.Pool({ connectionString: setup.cluster.url('postgres'), max: 1 });
  const running = await stand(setup, bundle);
  for (const subject of ['floor', 'two-steps'] as const)
    await load(running, subject, warmUp.concurrency, warmUp.seconds, () => Promise.resolve());
  const counts = { floor: await perDecision(running, 'floor'), 'two-steps': await perDecision(running, 'two-steps') };
  const next = await seenNext(running);
  const at: Decisions['at'][number][] = [];
  for (const concurrency of concurrencies) {
    say(`${setup.name}: ${concurrency} at a time`);
    at.push({ concurrency, rounds: await inTurns({ setup, stand: running, monitor }, concurrency, options) });
  }
  const walPerCase = await walOfCases(running, monitor);
  const idle = options.long ? await idleCases(running, 10_000) : undefined;
  await running.close();
  await monitor.end();
  return { setup: setup.name, at, counts, walPerCase, seenNext: next, idle };
}

async function walOfCases(running: Stand, monitor: pg.Pool): Promise<Wal[]> {
  const { window, before, after } = await load(running, 'two-steps', 8, 2, () => walPosition(monitor));
  const wal = await walOf(monitor, [before, after]);
  return wal.map(({ database, commits, records, pageImages }) => ({
    database,
    commits: commits / window.cases,
    records: records / window.cases,
    pageImages: pageImages / window.cases,
  }));
}

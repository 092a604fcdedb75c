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
const casesForWal = 100;

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

/** Cases taken through from opening to end: in a window, what lies across its edges would count where hardly any case ends. */
async function walOfCases(running: Stand, monitor: pg.Pool): Promise<Wal[]> {
  let left = casesForWal;
  const applicant = async () => {
    while (left-- > 0) {
      const walk = running.walk('two-steps');
      await walk.opens();
      await walk.departmentManagerSigns();
      await walk.generalManagerSigns();
    }
  };
  const before = await walPosition(monitor);
  await Promise.all(Array.from({ length: warmUp.concurrency }, applicant));
  const wal = await walOf(monitor, [before, await walPosition(monitor)]);
  return wal.map(({ database, commits, records, pageImages }) => ({
    database,
    commits: commits / casesForWal,
    records: records / casesForWal,
    pageImages: pageImages / casesForWal,
  }));
}

import { loadavg } from 'node:os';
import type { Decisions } from './measures/decisions.ts';
import type { Stores } from './measures/stores.ts';
import { business } from './setups/postgres.ts';
import { median, quantile, rounded } from './statistics.ts';

/** What a figure should be, and what it is. */
interface Verdict {
  readonly target: string;
  readonly wanted: string;
  readonly figure: string;
  readonly isMet: boolean;
}

/** The least and the aimed-at share of T's cases a second, by how many are at it. */
const shares: Readonly<Record<number, readonly [least: number, aim: number]>> = {
  1: [0.7, 0.85],
  16: [0.75, 0.85],
  64: [0.7, 0.85],
};
const walPerCase = 10_000;
const seenNextOfT = 1.5;
const journalEvents = 400_000;
const limitSeconds: Readonly<Record<number, number>> = { 10_000: 1, 100_000: 5 };

function print(verdicts: readonly Verdict[]): void {
  for (const { target, wanted, figure, isMet } of verdicts)
    console.log(`${isMet ? 'met   ' : 'MISSED'}  ${target.padEnd(44)} ${wanted.padStart(12)}   is ${figure}`);
  console.log(`        (load average ${rounded(loadavg()[0] ?? NaN, 1)}; believe ratios and counts)`);
}

/** Prints what was aimed at beside what was measured of decisions on one set-up: one line a target. */
export function printDecisionTargets({ at, walPerCase: wal, seenNext }: Decisions): void {
  const ratios = at.flatMap(({ concurrency, rounds }): Verdict[] => {
    const [least, aim] = shares[concurrency] ?? [0.7, 0.85];
    const each = rounds['two-steps'].map(
      ({ casesPerSecond }, round) => casesPerSecond / (rounds.floor[round]?.casesPerSecond ?? NaN),
    );
    const ratio = median(each);
    const wanted = `≥ ${least} (${aim})`;
    return [
      {
        target: `cases a second of T's, ${concurrency} at a time`,
        wanted,
        figure: rounded(ratio, 2),
        isMet: ratio >= least,
      },
    ];
  });
  const bytes = wal.find(({ database }) => database === business)?.records ?? NaN;
  const alone = at.find(({ concurrency }) => concurrency === 1)?.rounds.floor.flatMap(({ decisions }) => decisions);
  const ofT = median(seenNext) / quantile(alone ?? [], 0.5);
  print([
    ...ratios,
    {
      target: 'log a case, page images apart',
      wanted: '≤ 10 KB',
      figure: `${rounded(bytes / 1000, 1)} KB`,
      isMet: bytes <= walPerCase,
    },
    {
      target: "seen by the next person, of T's p50",
      wanted: `≤ ${seenNextOfT}`,
      figure: rounded(ofT, 2),
      isMet: ofT <= seenNextOfT,
    },
  ]);
}

/** Prints what was aimed at beside what was measured of the business database alone. */
export function printStoreTargets({ inbox, limits, journalEventsPerSecond }: Stores): void {
  const growth = (inbox.at(-1)?.page.p99 ?? NaN) / (inbox[0]?.page.p99 ?? NaN);
  const p50 = Math.max(...inbox.map(({ page }) => page.p50));
  print([
    {
      target: 'inbox page p99, most tasks of fewest',
      wanted: '≤ 1.2',
      figure: rounded(growth, 2),
      isMet: growth <= 1.2,
    },
    { target: 'inbox page p50', wanted: '≤ 0.3 ms', figure: `${rounded(p50, 2)} ms`, isMet: p50 <= 0.3 },
    ...limits.map(({ limits: many, seconds }) => {
      const most = limitSeconds[many] ?? Infinity;
      return {
        target: `${many} limits at once`,
        wanted: `≤ ${most} s`,
        figure: `${rounded(seconds, 2)} s`,
        isMet: seconds <= most,
      };
    }),
    {
      target: 'journal events checked a processor second',
      wanted: '≥ 400000',
      figure: rounded(journalEventsPerSecond),
      isMet: journalEventsPerSecond >= journalEvents,
    },
  ]);
}

import type { Decisions } from './measures/decisions.ts';
import type { Round } from './measures/rounds.ts';
import type { Stores } from './measures/stores.ts';
import { median, quantile, rounded } from './statistics.ts';

const medianOf = (rounds: readonly Round[], of: (round: Round) => number) => median(rounds.map(of));

function row(concurrency: number, name: string, rounds: readonly Round[], floor: readonly Round[]) {
  const rate = medianOf(rounds, ({ casesPerSecond }) => casesPerSecond);
  const answers = rounds.flatMap(({ decisions }) => decisions);
  // each of our rounds beside the round of T just before it: what slowed the machine down then slowed both
  const ratios = rounds.map(({ casesPerSecond }, at) => casesPerSecond / (floor[at]?.casesPerSecond ?? NaN));
  return {
    'at a time': concurrency,
    what: name,
    'cases/s': rounded(rate, 1),
    'of T': rounds === floor ? '' : rounded(median(ratios), 2),
    'p50 ms': rounded(quantile(answers, 0.5), 1),
    'p95 ms': rounded(quantile(answers, 0.95), 1),
    'p99 ms': rounded(quantile(answers, 0.99), 1),
    'server CPU-ms': rounded(
      medianOf(rounds, ({ spent }) => spent.server),
      1,
    ),
    'PostgreSQL CPU-ms': rounded(
      medianOf(rounds, ({ spent }) => spent.postgres),
      1,
    ),
    'Node CPU-ms': rounded(
      medianOf(rounds, ({ spent }) => spent.node),
      1,
    ),
    'WAL KB': rounded(medianOf(rounds, ({ wal }) => wal) / 1000, 1),
  };
}

/** Prints what was measured of decisions: speed and cost a case, then what a decision leaves in the engine and in the database. */
export function printDecisions({ setup, at, counts, walPerCase, seenNext, idle }: Decisions): void {
  console.log(
    `\nThe two-step case on ${setup}; T is raw Temporal without a database. Per case; ms of a decision's answer.`,
  );
  console.table(
    at.flatMap(({ concurrency, rounds }) => [
      row(concurrency, 'T', rounds.floor, rounds.floor),
      row(concurrency, 'ours', rounds['two-steps'], rounds.floor),
    ]),
  );
  console.log('A decision in the engine, from the histories:');
  console.table({ T: counts.floor, ours: counts['two-steps'] });
  console.log('A case in the write-ahead log:');
  console.table(
    walPerCase.map(({ database, commits, records, pageImages }) => ({
      database,
      commits: rounded(commits, 2),
      'KB of records': rounded(records / 1000, 1),
      'KB of page images': rounded(pageImages / 1000, 1),
    })),
  );
  console.log(
    `A decision until the next person's inbox page shows it: p50 ${rounded(median(seenNext), 1)} ms, p95 ${rounded(quantile(seenNext, 0.95), 1)} ms`,
  );
  if (idle)
    console.log(
      `Memory of Node: ${rounded(idle.before)} MB, ${rounded(idle.after)} MB with ${idle.cases} idle cases more`,
    );
}

/** Prints what was measured of the business database alone. */
export function printStores({ inbox, limits, journalEventsPerSecond }: Stores): void {
  console.log(
    "\nThe first page of a person's inbox (26 rows) and the numbers beside its tabs, in ms of SQL from Node:",
  );
  console.table(
    inbox.map(({ openTasks, page, counts }) => ({
      'open tasks': openTasks,
      'page p50': rounded(page.p50, 2),
      'page p99': rounded(page.p99, 2),
      'counts p50': rounded(counts.p50, 2),
      'counts p99': rounded(counts.p99, 2),
    })),
  );
  console.log('Limits that pass in the same second, until the last slip is on file:');
  console.table(
    limits.map(({ limits: many, slips, seconds, cpuSeconds, walMegabytes }) => ({
      limits: many,
      slips,
      seconds: rounded(seconds, 2),
      'CPU-s': rounded(cpuSeconds, 2),
      'WAL MB': rounded(walMegabytes, 1),
    })),
  );
  console.log(`Checking the journal's chain: ${rounded(journalEventsPerSecond)} events a processor second`);
}

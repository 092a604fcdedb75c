import type { Pool } from 'pg';
import { load, type Window } from '../load.ts';
import { spent, walPosition, type Spent } from '../meters.ts';
import type { Setup } from '../setups/setup.ts';
import type { Stand, Subject } from '../stand.ts';

/** One measured window: how fast, how long an answer took, what a case cost. */
export interface Round {
  readonly casesPerSecond: number;
  readonly decisions: readonly number[];
  readonly openings: readonly number[];
  /** Processor milliseconds a case, by process. */
  readonly spent: Spent;
  /** Bytes of write-ahead log a case, all databases of the server together. */
  readonly wal: number;
  /** The stretch of the write-ahead log that was written meanwhile. */
  readonly stretch: readonly [from: number, to: number];
}

/** T, ours, T, ours …: whatever slows the machine down meanwhile slows both. */
export async function inTurns(
  { setup, stand, monitor }: { setup: Setup; stand: Stand; monitor: Pool },
  concurrency: number,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<Record<Subject, Round[]>> {
  const meter = async () => ({ spent: spent(setup), wal: await walPosition(monitor) });
  const done: Record<Subject, Round[]> = { floor: [], 'two-steps': [] };
  for (let round = 0; round < rounds; round++) {
    for (const subject of ['floor', 'two-steps'] as const) {
      const { window, before, after } = await load(stand, subject, concurrency, seconds, meter);
      done[subject].push(roundOf(window, before, after));
    }
  }
  return done;
}

type Reading = { readonly spent: Spent; readonly wal: number };

function roundOf({ cases, seconds, decisions, openings }: Window, before: Reading, after: Reading): Round {
  const perCase = (of: keyof Spent) => (after.spent[of] - before.spent[of]) / cases;
  return {
    casesPerSecond: cases / seconds,
    decisions,
    openings,
    spent: { server: perCase('server'), postgres: perCase('postgres'), node: perCase('node') },
    wal: (after.wal - before.wal) / cases,
    stretch: [before.wal, after.wal],
  };
}

import type { Options } from '../options.ts';
import type { Setup } from '../setups/setup.ts';
import { inboxPages, type InboxPages } from './inbox.ts';
import { journalChecks } from './journal.ts';
import { limitsAtOnce, type Limits } from './limits.ts';

/** What was measured of the business database alone, without the engine. */
export interface Stores {
  readonly inbox: readonly InboxPages[];
  readonly limits: readonly Limits[];
  readonly journalEventsPerSecond: number;
}

/** Inboxes over ever more open tasks, limits that pass together, and the walk over the journal's chain. */
export async function stores(setup: Setup, { long }: Options, say: (line: string) => void): Promise<Stores> {
  const inbox: InboxPages[] = [];
  for (const openTasks of long ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]) {
    say(`inbox over ${openTasks} open tasks`);
    inbox.push(await inboxPages(setup.cluster, openTasks));
  }
  const limits: Limits[] = [];
  for (const many of long ? [10_000, 100_000] : [10_000]) {
    say(`${many} limits at once`);
    limits.push(await limitsAtOnce(setup, many));
  }
  return { inbox, limits, journalEventsPerSecond: journalChecks() };
}

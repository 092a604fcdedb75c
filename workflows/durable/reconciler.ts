import { continueAsNew, proxyActivities, sleep } from '@temporalio/workflow';
import type { RecoveryActivities, Round } from './activities.ts';

/** How long it rests between two sweeps, in milliseconds, and where it stands. */
export interface ReconcilerInput {
  readonly everyMs: number;
  readonly round?: Round;
}

const { reconcile } = proxyActivities<RecoveryActivities>({
  startToCloseTimeout: '2m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '30s' },
});

const sweepsPerRun = 200;

/** Keeps database and engine in step for as long as the system lives: an open case whose workflow is gone is started again on its journal. */
export async function reconciler({ everyMs, round: start = { sweep: 0 } }: ReconcilerInput): Promise<never> {
  let round = start;
  for (let sweeps = 0; sweeps < sweepsPerRun; sweeps++) {
    const swept = await reconcile(round);
    round = swept.round;
    if (!swept.hurries) await sleep(everyMs);
  }
  return continueAsNew<typeof reconciler>({ everyMs, round });
}

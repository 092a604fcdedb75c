import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import type { OfficeActivities } from './activities.ts';
import { acknowledgeSlip } from './messages.ts';

/** Whose office it is. */
export interface OfficeInput {
  readonly company: string;
}

const activities = proxyLocalActivities<OfficeActivities>({
  startToCloseTimeout: '60s',
  localRetryThreshold: '5s',
  retry: { initialInterval: '200ms', maximumInterval: '30s' },
});

const sweepsPerRun = 300;
const shortestSleep = 500;
const longestSleep = 30_000;

/** P05. The General Manager's office of a company: chases whatever is late, as the ladders say, and keeps the register of its slips. */
export async function office(input: OfficeInput): Promise<never> {
  setHandler(acknowledgeSlip, (asked) => activities.acknowledgeSlip(asked, Date.now()));
  for (let sweeps = 0; sweeps < sweepsPerRun; sweeps++) {
    const { nextDueAt } = await activities.sweep({ company: input.company, now: Date.now() });
    await sleep(untilNext(nextDueAt));
  }
  await condition(allHandlersFinished);
  return continueAsNew<typeof office>(input);
}

/** A limit that is filed meanwhile and due earlier waits for the end of the sleep. */
function untilNext(nextDueAt = Infinity): number {
  return Math.min(Math.max(nextDueAt - Date.now(), shortestSleep), longestSleep);
}

import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import type { OfficeActivities } from './activities.ts';
import { acknowledgeSlip, readCopy } from './messages.ts';
import { Recounts } from './recounts.ts';

/** Whose office it is, and the digest of the calendar that all open limits are counted by, as far as it knows. */
export interface OfficeInput {
  readonly company: string;
  readonly calendar?: string;
}

const activities = proxyLocalActivities<OfficeActivities>({
  startToCloseTimeout: '60s',
  localRetryThreshold: '5s',
  retry: { initialInterval: '200ms', maximumInterval: '30s' },
});

const sweepsPerRun = 300;
const shortestSleep = 500;
const longestSleep = 30_000;

/** P05. The General Manager's office of a company: chases whatever is late, as the ladders say, keeps the register of its slips, and has limits counted anew. */
export async function office({ company, calendar }: OfficeInput): Promise<never> {
  setHandler(acknowledgeSlip, (asked) => activities.acknowledgeSlip(asked, Date.now()));
  setHandler(readCopy, (asked) => activities.readCopy(asked, Date.now()));
  const recounts = new Recounts(calendar, (after) =>
    activities.casesToRecount({ company, ...(after === undefined ? {} : { after }) }),
  );
  for (let sweeps = 0; sweeps < sweepsPerRun && !recounts.isFull; sweeps++) {
    const swept = await activities.sweep({ company, now: Date.now() });
    if (swept.calendar !== undefined) await recounts.seeTo(swept.calendar);
    await sleep(untilNext(swept.nextDueAt));
  }
  await condition(allHandlersFinished);
  const { counted } = recounts;
  return continueAsNew<typeof office>({ company, ...(counted === undefined ? {} : { calendar: counted }) });
}

/** A limit that is filed meanwhile and due earlier waits for the end of the sleep. */
function untilNext(nextDueAt = Infinity): number {
  return Math.min(Math.max(nextDueAt - Date.now(), shortestSleep), longestSleep);
}

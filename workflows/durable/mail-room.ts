import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { MailActivities } from './activities.ts';

const { deliver } = proxyActivities<MailActivities>({
  startToCloseTimeout: '2m',
  heartbeatTimeout: '20s',
  retry: { initialInterval: '1s', maximumInterval: '60s' },
});

const roundsPerRun = 500;

/** The one mail room: carries what lies in the outbox to the mail server, for as long as the system lives. */
export async function mailRoom(): Promise<never> {
  for (let rounds = 0; rounds < roundsPerRun; rounds++) await deliver();
  return continueAsNew<typeof mailRoom>();
}

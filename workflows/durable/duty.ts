import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { DutyActivities, DutyFired } from './activities.ts';

const { openByRule } = proxyActivities<DutyActivities>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '1s', maximumInterval: '10m' },
});

/** Fired by a Schedule: opens the case that is due, with the instant the Schedule meant, also when the engine was away then. */
export function duty(asked: Omit<DutyFired, 'at'>): Promise<string> {
  const [meant] = workflowInfo().searchAttributes['TemporalScheduledStartTime'] ?? [];
  return openByRule({ ...asked, at: meant instanceof Date ? meant.getTime() : Date.now() });
}

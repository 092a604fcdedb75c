import type { Pool } from 'pg';
import type { CaseActivities, OfficeActivities } from '../workflows/durable/activities.ts';
import { file } from './filing/file.ts';
import { stored } from './filing/stored.ts';
import { acknowledgeSlip } from './office/acknowledge-slip.ts';
import { sweep } from './office/sweep.ts';

/** What the worker's activities need. */
export interface ActivityDeps {
  readonly pool: Pool;
}

/** All activities, bound to their database. */
export function createActivities({ pool }: ActivityDeps): CaseActivities & OfficeActivities {
  return {
    file: (batch) => file(pool, batch),
    read: (caseId) => stored(pool, caseId),
    sweep: (asked) => sweep(pool, asked),
    acknowledgeSlip: (asked, at) => acknowledgeSlip(pool, asked, at),
  };
}

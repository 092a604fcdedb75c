import type { Pool } from 'pg';
import type { CaseActivities } from '../workflows/durable/activities.ts';
import { file } from './filing/file.ts';
import { stored } from './filing/stored.ts';

/** What the worker's activities need. */
export interface ActivityDeps {
  readonly pool: Pool;
}

/** All activities, bound to their database. */
export function createActivities({ pool }: ActivityDeps): CaseActivities {
  return {
    file: (batch) => file(pool, batch),
    read: (caseId) => stored(pool, caseId),
  };
}

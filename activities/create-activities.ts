import { Context } from '@temporalio/activity';
import type { Pool } from 'pg';
import type { CaseActivities, MailActivities, OfficeActivities } from '../workflows/durable/activities.ts';
import { file } from './filing/file.ts';
import { deliver } from './mail/deliver.ts';
import type { Mailer } from './mail/mailer.ts';
import { acknowledgeSlip } from './office/acknowledge-slip.ts';
import { readCopy } from './office/read-copy.ts';
import { calendarOf, casesToRecount } from './office/recount.ts';
import { sweep } from './office/sweep.ts';
import { read } from './recovery/read.ts';

/** What the worker's activities need. Without a mailer no letter leaves: everything is told in the inbox alone. */
export interface ActivityDeps {
  readonly pool: Pool;
  readonly mailer?: Mailer | undefined;
}

/** All activities, bound to their database. */
export function createActivities({ pool, mailer }: ActivityDeps): CaseActivities & OfficeActivities & MailActivities {
  return {
    file: (batch) => file(pool, batch),
    read: (caseId, onFile) => read(pool, caseId, onFile),
    sweep: async (asked) => {
      const calendar = await calendarOf(pool, asked.company);
      return { ...(await sweep(pool, asked)), ...(calendar === undefined ? {} : { calendar }) };
    },
    acknowledgeSlip: (asked, at) => acknowledgeSlip(pool, asked, at),
    readCopy: (asked, at) => readCopy(pool, asked, at),
    casesToRecount: (asked) => casesToRecount(pool, asked),
    deliver: () => deliver(pool, mailer, engineTime()),
  };
}

function engineTime() {
  const context = Context.current();
  return {
    pause: (milliseconds: number) => context.sleep(milliseconds),
    heartbeat: () => {
      context.heartbeat();
    },
  };
}

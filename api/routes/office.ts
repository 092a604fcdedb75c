import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';
import { readInbox } from '../inbox/read.ts';
import { acknowledge } from '../slips/acknowledge.ts';
import { slipPage } from '../slips/read.ts';

/** What waits for people: the inbox, and the slips of the General Manager's office. */
export function officeRoutes(deps: Deps): Pick<Handlers, 'inbox' | 'slips' | 'acknowledgeSlip'> {
  const { pool } = deps;
  return {
    inbox: ({ me, query }) => readInbox(pool, me, query),
    slips: ({ me, query }) => slipPage(pool, me, query),
    acknowledgeSlip: ({ me, params, body }) => acknowledge(deps, me, { ...params, ...body }),
  };
}

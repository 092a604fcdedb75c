import { copyPage } from '../copies/read.ts';
import { receipt } from '../copies/receipt.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';
import { readInbox } from '../inbox/read.ts';
import { readBoard } from '../office/board.ts';
import { readHandling } from '../office/handling.ts';
import { readInquiries } from '../office/inquiries.ts';
import { readOverdue } from '../office/overdue.ts';
import { readToIssue } from '../office/to-issue.ts';
import { acknowledge } from '../slips/acknowledge.ts';
import { slipPage } from '../slips/read.ts';

type Routes = Pick<
  Handlers,
  | 'inbox'
  | 'slips'
  | 'acknowledgeSlip'
  | 'copies'
  | 'readCopy'
  | 'officeBoard'
  | 'officeOverdue'
  | 'officeToIssue'
  | 'officeInquiries'
  | 'officeHandling'
>;

/** What waits for people: the inbox, slips, the parts that they keep; and the board of the General Manager's office. */
export function officeRoutes(deps: Deps): Routes {
  const { pool } = deps;
  return {
    inbox: ({ me, query }) => readInbox(pool, me, query),
    slips: ({ me, query }) => slipPage(pool, me, query),
    acknowledgeSlip: ({ me, params, body }) => acknowledge(deps, me, { ...params, ...body }),
    copies: ({ me, query }) => copyPage(pool, me, query),
    readCopy: ({ me, params, body }) => receipt(deps, me, { ...params, ...body }),
    officeBoard: ({ me }) => readBoard(pool, me),
    officeOverdue: ({ me, query }) => readOverdue(pool, me, query),
    officeToIssue: ({ me, query }) => readToIssue(pool, me, query),
    officeInquiries: ({ me, query }) => readInquiries(pool, me, query),
    officeHandling: ({ me, query }) => readHandling(pool, me, query),
  };
}

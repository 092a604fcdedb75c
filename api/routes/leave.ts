import { leaveBalanceOf } from '../balance/read.ts';
import { deputiesOf } from '../deputies/read.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';

/** What a person asks of leave beside its cases: who acts for whom, and what is left of his days. */
export function leaveRoutes({ pool }: Deps): Pick<Handlers, 'deputies' | 'leaveBalance'> {
  return {
    deputies: ({ me }) => deputiesOf(pool, me),
    leaveBalance: async ({ me }) => ({ balances: await leaveBalanceOf(pool, me) }),
  };
}

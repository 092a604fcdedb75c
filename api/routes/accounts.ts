import { readAccount, readAccounts } from '../accounts/read.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';

/** The company's budgets, and what each case has made of them. */
export function accountRoutes({ pool }: Deps): Pick<Handlers, 'accounts' | 'account'> {
  return {
    accounts: ({ me, query }) => readAccounts(pool, me, query.case),
    account: ({ me, params }) => readAccount(pool, me, params.id),
  };
}

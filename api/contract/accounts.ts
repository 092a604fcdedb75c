import { z } from 'zod';
import { get, type Endpoint } from './endpoint.ts';
import { person } from './people.ts';
import { instant, uuid, words } from './wire.ts';

const amount = z.number().int();

/** A budget as it stands: what was granted, what of it is held and spent, what may still be held; in the smallest unit. */
export const account = z
  .strictObject({ id: z.string(), name: words, total: amount, held: amount, spent: amount, available: amount })
  .meta({ id: 'Account' });

/** What a case has granted, held or spent. `case` is null where the one who asks may not see it. */
export const accountEntry = z
  .strictObject({
    case: uuid.nullable(),
    number: z.string(),
    title: z.string().nullable(),
    applicant: person,
    step: z.string(),
    state: z.enum(['granted', 'revoked', 'held', 'released', 'settled', 'spent']),
    amount,
    at: instant,
  })
  .meta({ id: 'AccountEntry' });

/** All that one may see, or those that one case books to. */
export const accountsQuery = z.strictObject({ case: uuid.optional() });
export const accountList = z.strictObject({ accounts: z.array(account) });
export const accountPage = z.strictObject({ account, entries: z.array(accountEntry) });

const ofAccount = z.strictObject({ id: z.string().max(80) });

/** The doors of the budgets. */
export const accountDoors = {
  accounts: {
    ...get,
    path: '/accounts',
    says: 'Budgets: granted, held, spent, available',
    query: accountsQuery,
    answer: accountList,
  },
  account: {
    ...get,
    path: '/accounts/:id',
    says: 'A budget with what each case has made of it',
    params: ofAccount,
    answer: accountPage,
  },
} as const satisfies Record<string, Endpoint>;

export type Account = z.infer<typeof account>;
export type AccountEntry = z.infer<typeof accountEntry>;

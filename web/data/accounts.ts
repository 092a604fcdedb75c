import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { accountList, accountPage } from '../../api/contract/accounts.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

/** The budgets that I may see; with a case, those that it books to. */
export function useAccounts(ofCase?: string) {
  return useQuery({
    queryKey: keys.accountsOf(ofCase ?? 'all'),
    queryFn: () => request<z.infer<typeof accountList>>(`/accounts${ofCase === undefined ? '' : `?case=${ofCase}`}`),
    select: ({ accounts }) => accounts,
  });
}

/** One budget with its entries. */
export function useAccount(id: string) {
  return useQuery({
    queryKey: keys.account(id),
    queryFn: () => request<z.infer<typeof accountPage>>(`/accounts/${encodeURIComponent(id)}`),
  });
}

import { useQuery } from '@tanstack/react-query';
import type { DeputyList, LeaveBalance } from '../../api/contract/deputies.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

/** Who acts for me, and for whom I act. */
export const useDeputies = () =>
  useQuery({ queryKey: keys.deputies, queryFn: () => request<DeputyList>('/deputies'), staleTime: 60_000 });

/** What is left of my leave, this year and the next. */
export const useLeaveBalance = () =>
  useQuery({
    queryKey: keys.leaveBalance,
    queryFn: async () => (await request<{ balances: LeaveBalance[] }>('/leave-balance')).balances,
  });

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Slip, slipPage } from '../../api/contract/slips.ts';
import { sendAct } from './act.ts';
import { keys } from './keys.ts';
import { newId } from './new-id.ts';
import { request } from './request.ts';

/** Slips of the company for the office, otherwise those addressed to me; latest first. */
export function useSlips(unacknowledged: boolean, kind: Slip['kind'] | undefined, department?: string) {
  const filter = new URLSearchParams({ limit: '50' });
  if (unacknowledged) filter.set('unacknowledged', 'true');
  if (kind) filter.set('kind', kind);
  if (department) filter.set('department', department);
  return useInfiniteQuery({
    queryKey: keys.slipsOf(filter.toString()),
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams(filter);
      if (pageParam) asked.set('cursor', pageParam);
      return request<z.infer<typeof slipPage>>(`/slips?${asked.toString()}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap((page) => page.slips),
  });
}

/** Says that I have read a slip addressed to me. */
export function useAcknowledgeSlip() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ company, seq }: Slip) =>
      sendAct({ path: `/slips/${company}/${seq}/acknowledgement`, method: 'POST', body: { id: newId() } }),
    onSettled: () =>
      Promise.all([keys.slips, keys.cases, keys.notices].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Copy, copyPage } from '../../api/contract/copies.ts';
import { sendAct } from './act.ts';
import { keys } from './keys.ts';
import { newId } from './new-id.ts';
import { request } from './request.ts';

/** The parts that I keep, latest first, and how many of all of them I have not read. */
export function useCopies(unread: boolean) {
  return useInfiniteQuery({
    queryKey: keys.copiesOf(unread ? 'unread' : 'all'),
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({ limit: '50' });
      if (unread) asked.set('unread', 'true');
      if (pageParam) asked.set('cursor', pageParam);
      return request<z.infer<typeof copyPage>>(`/copies?${asked.toString()}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => ({ copies: pages.flatMap((page) => page.copies), unread: pages[0]?.unread ?? 0 }),
  });
}

/** Says that I have read a part that I keep. */
export function useReadCopy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ case: id, copies, part }: Copy) =>
      sendAct({
        path: `/copies/${id}/${copies}/${encodeURIComponent(part)}/receipt`,
        method: 'POST',
        body: { id: newId() },
      }),
    onSettled: () => Promise.all([keys.copies, keys.cases].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InboxPage, InboxView } from '../../api/contract/inbox.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

const pageOf = (view: InboxView, query: string, cursor: string | null, limit: number) => {
  const asked = new URLSearchParams({ view, limit: String(limit) });
  if (query) asked.set('query', query);
  if (cursor) asked.set('cursor', cursor);
  return request<InboxPage>(`/inbox?${asked.toString()}`);
};

/** One view of the inbox, page after page; `items` are all rows loaded so far. */
export function useInbox(view: InboxView, query: string) {
  return useInfiniteQuery({
    queryKey: keys.inbox(view, query),
    queryFn: ({ pageParam }) => pageOf(view, query, pageParam, 30),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });
}

/** The numbers beside the views and the bell. */
export function useCounts() {
  return useQuery({
    queryKey: keys.counts,
    queryFn: () => pageOf('todo', '', null, 1),
    select: ({ counts }) => counts,
  });
}

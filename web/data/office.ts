import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Board, HandledCase, Inquiry, LateDepartment, OverdueItem } from '../../api/contract/office.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

/** The lists of the board and what a row of each is. */
interface Lists {
  readonly overdue: OverdueItem;
  readonly cases: OverdueItem;
  readonly toIssue: LateDepartment;
  readonly inquiries: Inquiry;
  readonly handling: HandledCase;
}

export type ListName = keyof Lists;

const paths: Readonly<Record<ListName, string>> = {
  overdue: '/office/overdue?of=task',
  cases: '/office/overdue?of=case',
  toIssue: '/office/to-issue?',
  inquiries: '/office/inquiries?',
  handling: '/office/handling?',
};

/** What is late now, by department. */
export function useBoard() {
  return useQuery({ queryKey: keys.board, queryFn: () => request<Board>('/office/board') });
}

/** One of the board's lists, of one department where it is named; `data` are all rows loaded so far. */
export function useOfficeList<L extends ListName>(list: L, department: string | undefined) {
  return useInfiniteQuery({
    queryKey: keys.officeList(list, department ?? ''),
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({ limit: '30' });
      if (department !== undefined) asked.set('department', department);
      if (pageParam) asked.set('cursor', pageParam);
      return request<{ items: Lists[L][]; next: string | null }>(`${paths[list]}&${asked.toString()}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

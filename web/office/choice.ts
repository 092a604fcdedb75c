import { useSearchParams } from 'react-router';
import type { ListName } from '../data/office.ts';

const lists: readonly ListName[] = ['overdue', 'cases', 'toIssue', 'inquiries', 'handling'];

/** Which list is looked at, and of which department; both are in the address. */
export function useChoice() {
  const [search, setSearch] = useSearchParams();
  const list = lists.find((name) => name === search.get('list')) ?? 'overdue';
  const department = search.get('department') ?? undefined;
  const choose = (more: { list?: ListName; department?: string | undefined }) => {
    const next = { list, department, ...more };
    setSearch(
      { list: next.list, ...(next.department === undefined ? {} : { department: next.department }) },
      { replace: true },
    );
  };
  return { lists, list, department, choose };
}

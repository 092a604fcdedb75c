import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { peopleFound } from '../../api/contract/people.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

/** Colleagues whose name or pinyin begins with the query. */
export function usePeople(query: string, enabled = true) {
  return useQuery({
    queryKey: keys.people(query),
    queryFn: () => request<z.infer<typeof peopleFound>>(`/people?query=${encodeURIComponent(query)}&limit=50`),
    select: ({ people }) => people,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled,
  });
}

/** A colleague by id, while nobody is picked the question is not asked. */
export function usePerson(id: string | undefined) {
  return useQuery({
    queryKey: keys.person(id ?? ''),
    queryFn: () => request<z.infer<typeof peopleFound>>(`/people?id=${encodeURIComponent(id ?? '')}`),
    select: ({ people }) => people[0],
    staleTime: Infinity,
    enabled: id !== undefined,
  });
}

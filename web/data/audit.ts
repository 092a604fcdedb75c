import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { auditDoors } from '../../api/contract/audit.ts';
import type { AuditedCase } from '../../api/contract/audit/case.ts';
import type { EngineHistory } from '../../api/contract/audit/engine.ts';
import type { FileCheck } from '../../api/contract/audit/file-check.ts';
import type { CasesFound } from '../../api/contract/audit/search.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

type ReadingsPage = z.infer<typeof auditDoors.auditReadings.answer>;

/** Every look at the books is on record: one opening asks once, nothing is kept for the next one, and nothing is asked in the background. */
const onRecord = { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

const from = (cursor: string | null) => (cursor ? { cursor } : {});

/** The cases that a search finds, page after page. */
export function useFoundCases(filter: string) {
  return useInfiniteQuery({
    ...onRecord,
    queryKey: keys.found(filter),
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams([...new URLSearchParams(filter), ...Object.entries(from(pageParam))]);
      return request<CasesFound>(`/audit/cases?${asked.toString()}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap((page) => page.cases),
  });
}

/** All that is on file about a case. */
export function useAuditedCase(id: string) {
  return useQuery({
    ...onRecord,
    queryKey: keys.audited(id),
    queryFn: () => request<AuditedCase>(`/audit/cases/${id}`),
  });
}

/** What Temporal itself remembers of a case. */
export function useEngineHistory(id: string) {
  return useQuery({
    ...onRecord,
    queryKey: keys.engine(id),
    queryFn: () => request<EngineHistory>(`/audit/cases/${id}/engine`),
  });
}

/** What auditors have read, page after page. */
export function useReadings() {
  return useInfiniteQuery({
    ...onRecord,
    queryKey: keys.readings,
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({ limit: '50', ...from(pageParam) });
      return request<ReadingsPage>(`/audit/readings?${asked.toString()}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap((page) => page.readings),
  });
}

/** Has a stored file hashed anew. */
export function useFileCheck() {
  return useMutation({ mutationFn: (id: string) => request<FileCheck>(`/audit/attachments/${id}`) });
}

/** Where a case, or a search, is taken away as JSON lines. */
export const exportAddress = (of: { readonly case: string } | { readonly filter: string }): string =>
  'case' in of ? `/api/audit/cases/${of.case}/export` : `/api/audit/export?${of.filter}`;

import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { processList } from '../../api/contract/processes.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

/** The processes that the company has in force today, each with its form. */
export function useProcesses() {
  return useQuery({
    queryKey: keys.processes,
    queryFn: () => request<z.infer<typeof processList>>('/processes'),
    select: ({ processes }) => processes,
    staleTime: 60_000,
  });
}

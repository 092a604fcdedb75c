import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { noticeList, reading } from '../../api/contract/notices.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

/** What I was told, latest first, and how much of it I have not read. */
export function useNotices() {
  return useQuery({
    queryKey: keys.notices,
    queryFn: () => request<z.infer<typeof noticeList>>('/notices?limit=50'),
  });
}

/** Marks notices as read. */
export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (notices: z.infer<typeof reading>['notices']) =>
      request('/notices/read', { method: 'POST', body: { notices: notices.slice(0, 100) } }),
    onSuccess: () => Promise.all([keys.notices, keys.counts].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

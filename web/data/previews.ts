import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Preview } from '../../api/contract/previews.ts';
import { keys } from './keys.ts';
import { request } from './request.ts';

const pause = 400;

/** The route that a form would take as it is filled in now; the last answer stays until the next is there. */
export function usePreview(process: string, form: Readonly<Record<string, unknown>>) {
  const body = useAtRest(JSON.stringify({ process, form }));
  return useQuery({
    queryKey: keys.preview(body),
    queryFn: () => request<Preview>('/previews', { method: 'POST', body: JSON.parse(body) as unknown }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: 1,
  });
}

/** What was written, once the writer has paused for a moment. */
function useAtRest(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

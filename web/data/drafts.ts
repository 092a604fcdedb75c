import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { z } from 'zod';
import type { draftList, drafting } from '../../api/contract/drafts.ts';
import { keys } from './keys.ts';
import { newId } from './new-id.ts';
import { request } from './request.ts';

/** My forms that are not handed in yet, latest first. */
export function useDrafts() {
  return useQuery({
    queryKey: keys.drafts,
    queryFn: () => request<z.infer<typeof draftList>>('/drafts'),
    select: ({ drafts }) => drafts,
    staleTime: 0,
  });
}

/** Keeps a form under an id that the screen chose. */
export function useKeepDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...draft }: z.infer<typeof drafting> & { id: string }) =>
      request(`/drafts/${id}`, { method: 'PUT', body: draft }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.drafts }),
  });
}

/** Throws a draft away. */
export function useDiscardDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`/drafts/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.drafts }),
  });
}

interface Drafting {
  readonly process: string;
  /** Set where the form will be handed in again. */
  readonly case?: string;
  readonly kept: { readonly id: string; readonly form: Record<string, unknown> } | undefined;
  /** What the form begins with where nothing was kept. */
  readonly form: Record<string, unknown>;
}

/** A form that is kept by itself a moment after each change. */
export function useDraft({ process, case: caseId, kept, form: first }: Drafting) {
  const [id] = useState(() => kept?.id ?? newId());
  const [form, setForm] = useState(kept?.form ?? first);
  const keep = useKeepDraft();
  const discarding = useDiscardDraft();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { mutate } = keep;
  const change = useCallback(
    (next: Record<string, unknown>, byHand: boolean) => {
      setForm(next);
      if (!byHand) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => mutate({ id, process, form: next, ...(caseId ? { case: caseId } : {}) }), 900);
    },
    [id, process, caseId, mutate],
  );
  const discard = () => {
    clearTimeout(timer.current);
    if (kept || keep.isSuccess) discarding.mutate(id);
  };
  return { id, form, change, discard, saved: keep.isSuccess, failed: keep.isError };
}

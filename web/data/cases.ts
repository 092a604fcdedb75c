import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Opened, Opening } from '../../api/contract/acts.ts';
import type { CaseFile } from '../../api/contract/case.ts';
import { sendAct } from './act.ts';
import { keys } from './keys.ts';
import { newId } from './new-id.ts';
import { request } from './request.ts';

/** A case with its trail, its tasks and what I may do. */
export function useCase(id: string) {
  return useQuery({ queryKey: keys.case(id), queryFn: () => request<CaseFile>(`/cases/${id}`) });
}

/** Opens a case under an id that the form chose, so that a second click opens no second case. */
export function useOpenCase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (opening: Opening) => sendAct<Opened>({ path: '/cases', method: 'POST', body: opening }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.inboxes }),
  });
}

/** Leaves a remark on a case. */
export function useRemark(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      sendAct({ path: `/cases/${caseId}/remarks`, method: 'POST', body: { id: newId(), text } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.case(caseId) }),
  });
}

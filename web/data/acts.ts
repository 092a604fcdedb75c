import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OnFile, Seen } from '../../api/contract/acts.ts';
import type { CaseFile } from '../../api/contract/case.ts';
import { sendAct, type OutgoingAct } from './act.ts';
import { keys } from './keys.ts';
import { newId } from './new-id.ts';

/** What a person does to a task or a case, before it has an id. */
export type Doing =
  | { act: 'decide'; task: string; verdict: 'approved' | 'rejected'; note?: string; attachments: string[] }
  | { act: 'claim'; task: string; person: string }
  | { act: 'release'; task: string }
  | { act: 'handOver'; task: string; person: string; note?: string }
  | { act: 'return'; task: string; to: string; note: string; straightBack: boolean }
  | { act: 'submit'; task: string; form: Record<string, unknown> }
  | { act: 'handIn'; task: string; attachments: string[]; note?: string }
  | { act: 'acknowledge'; task: string }
  | { act: 'answer'; task: string; answer: Record<string, unknown>; attachments: string[] }
  | { act: 'veto' | 'comeBack'; task: string; note: string }
  | { act: 'escalate'; note: string }
  | { act: 'withdraw' | 'recall'; note?: string };

/** What the person was shown: it goes along with each act. */
export const seenOf = ({ seq, formDigest }: CaseFile): Seen => ({ seq, form: formDigest });

/** Gives an act its id and its address. Sent again it stays the same act. `absent` is the colleague for whom one stands in (P62). */
export function outgoing(caseId: string, seen: Seen, doing: Doing, absent?: string): OutgoingAct {
  const id = newId();
  const asDeputy = absent === undefined ? {} : { for: absent };
  const post = (path: string, body: object): OutgoingAct => ({
    path,
    method: 'POST',
    body: { id, seen, ...asDeputy, ...body },
  });
  switch (doing.act) {
    case 'decide': {
      const { verdict, note, attachments } = doing;
      return post(`/tasks/${doing.task}/decision`, { verdict, attachments, ...noted(note) });
    }
    case 'claim':
    case 'handOver': {
      const person = doing.act === 'claim' ? (absent ?? doing.person) : doing.person;
      const body = { id, seen, ...asDeputy, person, ...('note' in doing ? noted(doing.note) : {}) };
      return { path: `/tasks/${doing.task}/assignee`, method: 'PUT', body };
    }
    case 'release': {
      const query = new URLSearchParams({ id, ...asDeputy, seq: String(seen.seq), form: seen.form });
      return { path: `/tasks/${doing.task}/assignee?${query.toString()}`, method: 'DELETE' };
    }
    case 'return': {
      const { to, note, straightBack } = doing;
      return post(`/tasks/${doing.task}/return`, { to, note, straightBack });
    }
    case 'submit':
      return post(`/tasks/${doing.task}/resubmission`, { form: doing.form });
    case 'handIn':
      return post(`/tasks/${doing.task}/document`, { attachments: doing.attachments, ...noted(doing.note) });
    case 'acknowledge':
      return post(`/tasks/${doing.task}/acknowledgement`, {});
    case 'answer':
      return post(`/tasks/${doing.task}/answer`, { answer: doing.answer, attachments: doing.attachments });
    case 'veto':
      return post(`/tasks/${doing.task}/veto`, { note: doing.note });
    case 'comeBack':
      return post(`/tasks/${doing.task}/resumption`, noted(doing.note));
    case 'escalate':
      return post(`/cases/${caseId}/escalation`, { note: doing.note });
    case 'withdraw':
      return post(`/cases/${caseId}/withdrawal`, noted(doing.note));
    case 'recall':
      return post(`/cases/${caseId}/recall`, noted(doing.note));
  }
}

const noted = (note: string | undefined) => (note ? { note } : {});

/** Sends an act on a case and renews whatever shows it, whether it counted or not. */
export function useAct(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, keepalive }: { act: OutgoingAct; keepalive?: boolean }) => sendAct<OnFile>(act, keepalive),
    onSettled: () =>
      Promise.all(
        [keys.case(caseId), keys.inboxes, keys.slips].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
}

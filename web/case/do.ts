import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFile } from '../../api/contract/case.ts';
import type { OutgoingAct } from '../data/act.ts';
import { outgoing, seenOf, useAct, type Doing } from '../data/acts.ts';
import { keys } from '../data/keys.ts';
import { problemOf, type Problem } from '../data/problem.ts';
import { request } from '../data/request.ts';
import { useConflictWords } from './conflict-words.ts';
import { useShownCase } from './case-context.ts';

/** The absent colleague for whom the task is done, if it is not one's own. */
const absentFor = ({ tasks }: CaseFile, doing: Doing): string | undefined =>
  ('task' in doing ? tasks.find(({ id }) => id === doing.task)?.for : undefined) ?? undefined;

/** Prepares an act on the shown case, and sends one. A "no" is `problem` then, and said with what happened meanwhile; the answer is whether it counted. */
export function useDo() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { notification } = App.useApp();
  const { file } = useShownCase();
  const conflictWords = useConflictWords();
  const { mutateAsync } = useAct(file.id);
  const [problem, setProblem] = useState<Problem>();

  const send = async (act: OutgoingAct, task?: string, keepalive = false): Promise<boolean> => {
    try {
      await mutateAsync({ act, keepalive });
      return true;
    } catch (thrown) {
      const no = problemOf(thrown);
      setProblem(no);
      const now = await client
        .fetchQuery({ queryKey: keys.case(file.id), queryFn: () => request<CaseFile>(`/cases/${file.id}`) })
        .catch(() => undefined);
      notification.warning({
        title: t(no.unknown ? 'conflict.unknown' : 'conflict.title', { number: file.number }),
        description: conflictWords(no, now, task),
        duration: 12,
      });
      return false;
    }
  };
  const prepare = (doing: Doing) => outgoing(file.id, seenOf(file), doing, absentFor(file, doing));
  return {
    prepare,
    send,
    problem,
    act: (doing: Doing) => send(prepare(doing), 'task' in doing ? doing.task : undefined),
  };
}

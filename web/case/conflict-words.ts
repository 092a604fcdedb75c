import { useTranslation } from 'react-i18next';
import type { CaseFile, Task } from '../../api/contract/case.ts';
import type { Problem } from '../data/problem.ts';
import { useTime } from '../i18n/time.ts';
import { useProblemText } from '../parts/problem-text.ts';
import { namesIn } from './case-context.ts';

/** Says why an act did not count: who was first and when, where that is the reason. */
export function useConflictWords() {
  const { t } = useTranslation();
  const time = useTime();
  const problemText = useProblemText();

  const onTask = (file: CaseFile, task: Task) => {
    const { actedBy, settledAt, outcome, assignee } = task;
    if (actedBy !== null && settledAt !== null) {
      const told = { name: namesIn(file)(actedBy), at: time.instant(settledAt) };
      if (outcome === 'approved' || outcome === 'rejected') return t(`conflict.${outcome}`, told);
      return t('conflict.settled', told);
    }
    return assignee === null ? undefined : t('conflict.claimed', { name: namesIn(file)(assignee) });
  };

  return (problem: Problem, file: CaseFile | undefined, taskId: string | undefined): string => {
    const plain = problemText(problem);
    if (!file || problem.status !== 409) return plain;
    const task = file.tasks.find(({ id }) => id === taskId);
    const told = task && problem.code !== 'stale-form' ? onTask(file, task) : undefined;
    if (told) return told;
    return file.outcome === null ? plain : t('conflict.closed', { outcome: t(`outcome.${file.outcome}`) });
  };
}

import { useTranslation } from 'react-i18next';
import { problemOf } from '../data/problem.ts';
import { useWords } from '../i18n/words.ts';

/** Says a "no" of the API in the shown language. */
export function useProblemText(): (thrown: unknown) => string {
  const { t } = useTranslation();
  const words = useWords();
  return (thrown) => {
    const problem = problemOf(thrown);
    const told = words.problem(problem.code);
    return told === problem.code ? t('problem.other', { code: problem.code }) : told;
  };
}

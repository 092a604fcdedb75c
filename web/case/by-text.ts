import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/contract/case.ts';
import { useWords } from '../i18n/words.ts';
import { useNames } from './case-context.ts';

type By = Task['why']['chosenBy'];

/** Says whom a rule means: a person, a post, a field of the form, or one of several. */
export function useByText(): (by: By) => string {
  const { t } = useTranslation();
  const words = useWords();
  const nameOf = useNames();
  const text = (by: By): string => {
    if ('person' in by) return nameOf(by.person);
    if ('field' in by) return t('by.field');
    if ('anyOf' in by) return by.anyOf.map(text).join(t('list.or'));
    if (by.of === undefined) return t('by.post', { post: words.post(by.post) });
    return by.of === 'company'
      ? t('by.postOfCompany', { post: words.post(by.post) })
      : t('by.postOf', { post: words.post(by.post), department: by.of });
  };
  return text;
}

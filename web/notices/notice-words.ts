import { useTranslation } from 'react-i18next';
import type { InAppNotice } from '../../api/contract/notices.ts';
import { useWords } from '../i18n/words.ts';
import words from '../i18n/en.json';

/** Says what a notice is about. */
export function useNoticeWords(): (notice: InAppNotice) => string {
  const { t } = useTranslation();
  const { step } = useWords();
  return ({ about, caseNumber, body }) => {
    const told = { number: caseNumber, step: typeof body['step'] === 'string' ? step(body['step']) : '' };
    return about in words.notices.about
      ? t(`notices.about.${about as keyof typeof words.notices.about}`, told)
      : t('notices.other', told);
  };
}

import { useTranslation } from 'react-i18next';
import type { InAppNotice } from '../../api/contract/notices.ts';
import { useWords } from '../i18n/words.ts';
import words from '../i18n/en.json';

type About = keyof typeof words.notices.about;

/** Says what a notice is about; a kind that has no words yet is news of its case. */
export function useNoticeWords(): (notice: InAppNotice) => string {
  const { t } = useTranslation();
  const { step } = useWords();
  return ({ about, caseNumber, body }) => {
    const kind = about.replace(/-\d+$/, '');
    const told = {
      number: caseNumber,
      step: typeof body['step'] === 'string' ? step(body['step']) : '',
      slip: typeof body['number'] === 'string' ? body['number'] : '',
    };
    return kind in words.notices.about ? t(`notices.about.${kind as About}`, told) : t('notices.other', told);
  };
}

import { useTranslation } from 'react-i18next';
import type { InAppNotice } from '../../api/contract/notices.ts';
import { useWords } from '../i18n/words.ts';
import words from '../i18n/en.json';

type OutcomeWord = keyof typeof words.outcome;

const isOutcome = (value: unknown): value is OutcomeWord => typeof value === 'string' && value in words.outcome;

type About = keyof typeof words.notices.about;

/** Says what a notice is about; a kind that has no words yet is news of its case. */
export function useNoticeWords(): (notice: InAppNotice) => string {
  const { t } = useTranslation();
  const { step, noticeText } = useWords();
  const said = ({ about, caseNumber, body }: InAppNotice): string => {
    const kind = about.replace(/-\d+$/, '');
    const told = {
      number: caseNumber,
      step: typeof body['step'] === 'string' ? step(body['step']) : '',
      slip: typeof body['number'] === 'string' ? body['number'] : '',
      outcome: isOutcome(body['outcome']) ? t(`outcome.${body['outcome']}`) : '',
    };
    if (kind === 'notice' && typeof body['text'] === 'string')
      return t('notices.of', { ...told, text: noticeText(body['text']) });
    return kind in words.notices.about ? t(`notices.about.${kind as About}`, told) : t('notices.other', told);
  };
  return (notice) =>
    notice.standsInFor === null
      ? said(notice)
      : t('notices.standsIn', { absent: notice.standsInFor, notice: said(notice) });
}

import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import words from '../i18n/en.json';
import { Stamp } from '../parts/stamp.tsx';

type Known = keyof typeof words.outcome;

/** How a case ended, or that it has not. */
export function Outcome({ outcome, small = false }: { outcome: string | null; small?: boolean }) {
  const { t } = useTranslation();
  if (outcome === null) return <Tag color="processing">{t('case.open')}</Tag>;
  return outcome in words.outcome ? <Stamp outcome={outcome as Known} small={small} /> : <Tag>{outcome}</Tag>;
}

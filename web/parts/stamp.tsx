import { useTranslation } from 'react-i18next';
import type { CaseFile } from '../../api/contract/case.ts';
import './stamp.css';

/** The seal on a closed case: how it ended. */
export function Stamp({ outcome, small = false }: { outcome: NonNullable<CaseFile['outcome']>; small?: boolean }) {
  const { t } = useTranslation();
  return <span className={`stamp stamp-${outcome}${small ? ' stamp-small' : ''}`}>{t(`outcome.${outcome}`)}</span>;
}

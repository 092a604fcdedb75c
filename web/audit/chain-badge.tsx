import { LoadingOutlined, SafetyCertificateFilled, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { AuditedCase } from '../../api/contract/audit/case.ts';
import type { BadRecordShown } from '../../api/contract/audit/record.ts';
import { canRecompute, type Progress } from './chain.ts';

/** Says which record is the first bad one, and why. */
export function useBadWords(): (bad: BadRecordShown) => string {
  const { t } = useTranslation();
  return ({ seq, because }) => t('audit.firstBad', { n: seq, because: t(`audit.because.${because}`) });
}

/** Counts up while the browser recomputes the journal; then says whether it holds, or names the first bad record. */
export function ChainBadge({ file, progress }: { file: AuditedCase; progress: Progress }) {
  const { t } = useTranslation();
  const badWords = useBadWords();
  const n = file.records.length;
  const { holds, bad, over } = canRecompute() ? progress : byTheServer(file);
  const look = bad ? 'bad' : over ? 'good' : 'busy';
  return (
    <div className={`audit-badge audit-badge-${look}`} role="status" aria-live={over ? 'polite' : 'off'}>
      {bad ? (
        <WarningFilled aria-hidden />
      ) : over ? (
        <SafetyCertificateFilled aria-hidden />
      ) : (
        <LoadingOutlined aria-hidden />
      )}
      <div>
        <strong>
          {bad ? badWords(bad) : over ? t('audit.holds', { n }) : t('audit.recomputing', { done: holds, n })}
        </strong>
        <span>{canRecompute() ? t('audit.byBrowser', { done: holds, n }) : t('audit.byServer')}</span>
        {over && bad?.seq !== file.firstBad?.seq && <em>{t('audit.disagree')}</em>}
      </div>
    </div>
  );
}

function byTheServer({ firstBad, records }: AuditedCase): Progress {
  return firstBad ? { holds: firstBad.seq - 1, bad: firstBad, over: true } : { holds: records.length, over: true };
}

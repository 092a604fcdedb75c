import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AuditedCase } from '../../api/contract/audit/case.ts';
import { useTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import { Nothing } from '../parts/nothing.tsx';
import { Digest } from './digest.tsx';

/** The office's reminders and slips about the case, and what its register says of them, each entry checked between its neighbours. */
export function SlipsAndRegister({ file }: { file: AuditedCase }) {
  const { t } = useTranslation();
  const time = useTime();
  const words = useWords();
  if (file.slips.length + file.register.length === 0)
    return <Nothing title={t('slips.none')} why={t('audit.noSlipsWhy')} />;
  return (
    <>
      <ul className="audit-list">
        {file.slips.map((slip) => (
          <li key={slip.seq}>
            <p className="audit-what">
              <strong>{slip.number ?? t('audit.reminder')}</strong> {t('slips.to', { name: slip.addressee.name })} ·{' '}
              {slip.step !== null && words.step(slip.step)}{' '}
              {slip.acknowledgedAt !== null && (
                <Tag color="success">{t('slips.acknowledgedAt', { at: time.instant(slip.acknowledgedAt) })}</Tag>
              )}
              {slip.number !== null && slip.acknowledgedAt === null && (
                <Tag color="warning">{t('slips.unacknowledged')}</Tag>
              )}
            </p>
            <p className="audit-low">
              <time dateTime={slip.issuedAt}>{time.exact(slip.issuedAt)}</time>
              <span>{t('audit.entry', { n: slip.seq })}</span>
            </p>
          </li>
        ))}
      </ul>
      <h3>{t('audit.register')}</h3>
      <ul className="audit-list">
        {file.register.map(({ seq, kind, at, hash, previous, canonical, holds }) => (
          <li key={seq}>
            <p className="audit-what">
              {t('audit.entry', { n: seq })} <code>{kind}</code>{' '}
              <Tag color={holds ? 'success' : 'error'}>{t(holds ? 'audit.entryHolds' : 'audit.entryBad')}</Tag>
            </p>
            <p className="audit-low">
              <time dateTime={new Date(at).toISOString()}>{time.exact(at)}</time>
              <Digest name={t('audit.previous')} value={previous || '—'} />
              <Digest name={t('audit.hash')} value={hash} />
            </p>
            <details>
              <summary>{t('audit.hashedText')}</summary>
              <pre tabIndex={0}>{canonical}</pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

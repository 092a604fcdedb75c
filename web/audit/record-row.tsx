import { CheckOutlined, WarningFilled } from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditRecord, BadRecordShown } from '../../api/contract/audit/record.ts';
import { useTime } from '../i18n/time.ts';
import { Digest } from './digest.tsx';
import { useWanted } from './record-link.tsx';
import { useSaid } from './said.ts';

interface Props {
  readonly record: AuditRecord;
  /** `behind` the first bad record nothing is proven; `waits`: not recomputed yet. */
  readonly state: 'holds' | 'bad' | 'behind' | 'waits';
  readonly because: BadRecordShown['because'] | undefined;
}

/** One record: when, who (for whom), what, on what was seen, and its hash; the hashed text itself on demand. */
export function RecordRow({ record, state, because }: Props) {
  const { t } = useTranslation();
  const time = useTime();
  const said = useSaid();
  const { who, what, note, seen, brings } = said(record);
  const wanted = useWanted(record.seq);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (wanted) row.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  return (
    <li ref={row} className={`audit-record audit-record-${state}${wanted ? ' audit-record-wanted' : ''}`}>
      <span className="audit-seq">
        {record.seq}
        {state === 'holds' && <CheckOutlined aria-label={t('audit.recordHolds')} />}
        {state === 'bad' && <WarningFilled aria-label={t('audit.recordBad')} />}
      </span>
      <div>
        <p className="audit-what">
          <strong>{who}</strong> {what}
        </p>
        {note && <blockquote>{note}</blockquote>}
        {state === 'bad' && because && <p className="audit-because">{t(`audit.because.${because}`)}</p>}
        <p className="audit-low">
          <time dateTime={new Date(record.at).toISOString()}>{time.exact(record.at)}</time>
          {seen && <Digest name={t('audit.seenForm')} value={seen} />}
          {brings && <Digest name={t('case.form')} value={brings} />}
          {record.rule && <Digest name={t('audit.rule')} value={record.rule} />}
          <Digest name={t('audit.hash')} value={record.hash} />
        </p>
        <details>
          <summary>{t('audit.hashedText')}</summary>
          {record.recomputed !== record.hash && (
            <p className="audit-because">
              {t('audit.recomputedIs')} <code>{record.recomputed}</code>
            </p>
          )}
          <pre tabIndex={0}>{record.canonical}</pre>
        </details>
      </div>
    </li>
  );
}

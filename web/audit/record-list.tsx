import { useTranslation } from 'react-i18next';
import type { AuditedCase } from '../../api/contract/audit/case.ts';
import type { Progress } from './chain.ts';
import { RecordRow } from './record-row.tsx';

/** The journal, record by record; where one is missing, its place says so. */
export function RecordList({ file, progress }: { file: AuditedCase; progress: Progress }) {
  const { t } = useTranslation();
  const { bad, holds } = progress;
  const gap = bad?.because === 'missing' ? bad.seq : undefined;
  const before = gap === undefined ? file.records.length : file.records.filter(({ seq }) => seq < gap).length;
  const row = (record: AuditedCase['records'][number], index: number) => {
    const state =
      bad && gap === undefined && bad.seq === record.seq ? 'bad' : index < holds ? 'holds' : bad ? 'behind' : 'waits';
    return <RecordRow key={record.seq} record={record} state={state} because={bad?.because} />;
  };
  return (
    <ol className="audit-records" aria-label={t('audit.journal')}>
      {file.records.slice(0, before).map(row)}
      {gap !== undefined && (
        <li className="audit-record audit-record-bad audit-gap">
          <span className="audit-seq">{gap}</span>
          <div>
            <p className="audit-what">{t('audit.missingHere', { n: gap })}</p>
          </div>
        </li>
      )}
      {file.records.slice(before).map((record, index) => row(record, before + index))}
    </ol>
  );
}

import { Alert, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AuditedCase } from '../../api/contract/audit/case.ts';
import type { EngineHistory } from '../../api/contract/audit/engine.ts';
import { useEngineHistory } from '../data/audit.ts';
import { useTime } from '../i18n/time.ts';
import { Nothing } from '../parts/nothing.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { RecordLink } from './record-link.tsx';

/** Temporal's own history of the case, told apart by run; an Update points to the records that it brought. */
export function EngineList({ file }: { file: AuditedCase }) {
  const { t } = useTranslation();
  const { data, isPending, error, refetch } = useEngineHistory(file.id);
  if (isPending) return <Skeleton active />;
  if (!data) return <Trouble error={error} onAgain={() => void refetch()} />;
  if (data.state === 'gone')
    return (
      <Nothing
        title={t('audit.engineGone')}
        why={t(file.outcome === null ? 'audit.engineLost' : 'audit.engineGoneWhy')}
      />
    );
  return (
    <>
      {data.runs.map((run, index) => (
        <section key={run.run} className="audit-run">
          {data.runs.length > 1 && <h4>{t('audit.run', { n: index + 1, of: data.runs.length })}</h4>}
          <ol className="audit-engine" aria-label={t('audit.run', { n: index + 1, of: data.runs.length })}>
            {data.events
              .filter((event) => event.run === run.run)
              .map((event) => (
                <EngineRow key={event.id} event={event} file={file} />
              ))}
          </ol>
        </section>
      ))}
      {data.cut && <Alert type="info" showIcon title={t('audit.engineCut', { n: data.events.length })} />}
    </>
  );
}

interface RowProps {
  readonly event: EngineHistory['events'][number];
  readonly file: AuditedCase;
}

function EngineRow({ event: { id, type, at, name, act }, file }: RowProps) {
  const { t } = useTranslation();
  const time = useTime();
  const record = act === null ? undefined : file.records.find(({ actId }) => actId === act);
  return (
    <li className={record ? 'audit-engine-act' : undefined}>
      <span className="audit-seq">{id}</span>
      <div className="audit-engine-line">
        <p className="audit-what">
          <code>{type}</code> {name}
        </p>
        <p className="audit-low">
          <time dateTime={at}>{time.exact(at)}</time>
          {record && <RecordLink seq={record.seq}>{t('audit.brought', { n: record.seq })}</RecordLink>}
        </p>
      </div>
    </li>
  );
}

import { ArrowLeftOutlined, DownloadOutlined, FileTextOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import type { AuditedCase } from '../../api/contract/audit/case.ts';
import { NamesContext } from '../case/case-context.ts';
import { exportAddress, useAuditedCase } from '../data/audit.ts';
import { useNamed } from '../i18n/language.ts';
import { useTime } from '../i18n/time.ts';
import { CaseNumber } from '../parts/case-number.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { CaseBooks } from './case-books.tsx';
import { ChainBadge } from './chain-badge.tsx';
import { Outcome } from './outcome.tsx';
import { useChain } from './use-chain.ts';
import './audit.css';

/** A case as an auditor reads it: the journal recomputed before his eyes, beside the engine's own history, and all that is on file. */
export function AuditCase() {
  const { caseId = '' } = useParams();
  const { data: file, isPending, isFetching, error, refetch } = useAuditedCase(caseId);
  if (isPending) return <Skeleton active className="audit-waiting" paragraph={{ rows: 12 }} />;
  if (!file) return <Trouble error={error} onAgain={() => void refetch()} />;
  const nameOf = (person: string) => file.people[person]?.name ?? person.replace(/^.*:/, '');
  return (
    <NamesContext value={nameOf}>
      <Audited file={file} again={() => void refetch()} busy={isFetching} />
    </NamesContext>
  );
}

function Audited({ file, again, busy }: { file: AuditedCase; again: () => void; busy: boolean }) {
  const progress = useChain(file);
  return (
    <article className="audit" aria-label={file.number}>
      <Head file={file} again={again} busy={busy} />
      <ChainBadge file={file} progress={progress} />
      <CaseBooks file={file} progress={progress} />
    </article>
  );
}

function Head({ file, again, busy }: { file: AuditedCase; again: () => void; busy: boolean }) {
  const { t } = useTranslation();
  const named = useNamed();
  const time = useTime();
  const { state } = useLocation() as { state: { readonly search?: string } | null };
  const applicant = file.people[file.applicant];
  return (
    <header className="audit-head">
      <Link to={`/audit${state?.search ?? ''}`} className="audit-back">
        <ArrowLeftOutlined aria-hidden /> {t('audit.toSearch')}
      </Link>
      <div className="audit-head-words">
        <h1>{t('inbox.title', { process: named(file.processName), name: applicant?.name ?? file.applicant })}</h1>
        <Outcome outcome={file.outcome} />
      </div>
      <p className="audit-low">
        <CaseNumber number={file.number} />
        {applicant && <span>{named(applicant.department.name)}</span>}
        <span>{t('audit.openedAt', { at: time.exact(file.openedAt) })}</span>
        {file.closedAt && <span>{t('audit.closedAt', { at: time.exact(file.closedAt) })}</span>}
        <span>{t('audit.version', { n: file.version })}</span>
      </p>
      <div className="audit-buttons">
        <Button icon={<DownloadOutlined aria-hidden />} href={exportAddress({ case: file.id })} download>
          {t('audit.export')}
        </Button>
        <Link to={`/cases/${file.id}`}>
          <Button icon={<FileTextOutlined aria-hidden />} tabIndex={-1}>
            {t('audit.asOthers')}
          </Button>
        </Link>
        <Button icon={<ReloadOutlined aria-hidden />} loading={busy} onClick={again}>
          {t('audit.again')}
        </Button>
      </div>
    </header>
  );
}

import { FileOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AuditedCase } from '../../api/contract/audit/case.ts';
import type { FileCheck } from '../../api/contract/audit/file-check.ts';
import { useNames } from '../case/case-context.ts';
import { attachmentAddress } from '../data/attachments.ts';
import { useFileCheck } from '../data/audit.ts';
import { useTime } from '../i18n/time.ts';
import { Nothing } from '../parts/nothing.tsx';
import { useProblemText } from '../parts/problem-text.ts';
import { Digest } from './digest.tsx';

/** The files of the case; each is hashed anew from the disk when he asks. */
export function Files({ file }: { file: AuditedCase }) {
  const { t } = useTranslation();
  if (file.attachments.length === 0) return <Nothing title={t('audit.noFiles')} why={t('audit.noFilesWhy')} />;
  return (
    <ul className="audit-list">
      {file.attachments.map((one) => (
        <FileRow key={one.id} one={one} />
      ))}
    </ul>
  );
}

function FileRow({ one: { id, name, sha256, person, at } }: { one: AuditedCase['attachments'][number] }) {
  const { t } = useTranslation();
  const time = useTime();
  const nameOf = useNames();
  const problemText = useProblemText();
  const check = useFileCheck();
  return (
    <li>
      <p className="audit-what">
        <a href={attachmentAddress(id)} download={name}>
          <FileOutlined aria-hidden /> {name}
        </a>{' '}
        {check.data && <Verdict found={check.data} />}
        {check.isError && <Tag color="warning">{problemText(check.error)}</Tag>}
      </p>
      <p className="audit-low">
        <span>{nameOf(person)}</span>
        <time dateTime={at}>{time.exact(at)}</time>
        <Digest name="SHA-256" value={sha256} />
        <Button size="small" loading={check.isPending} onClick={() => check.mutate(id)}>
          {t('audit.hashFile')}
        </Button>
      </p>
    </li>
  );
}

/** The file on the disk, the table of files and the journal must say the same. */
function Verdict({ found: { stored, journal, recomputed } }: { found: FileCheck }) {
  const { t } = useTranslation();
  if (recomputed === null) return <Tag color="error">{t('audit.fileGone')}</Tag>;
  if (recomputed !== stored) return <Tag color="error">{t('audit.fileChanged')}</Tag>;
  if (journal !== null && journal !== stored) return <Tag color="error">{t('audit.fileNotInJournal')}</Tag>;
  return <Tag color="success">{t('audit.fileHolds')}</Tag>;
}

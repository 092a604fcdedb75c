import { CheckCircleOutlined, SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import { Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNamed } from '../i18n/language.ts';
import { useTime } from '../i18n/time.ts';
import { CaseNumber } from '../parts/case-number.tsx';
import { Stamp } from '../parts/stamp.tsx';
import { useShownCase } from './case-context.ts';
import { PrintCase } from './print-case.tsx';

/** What the case is, whose, its number, and the stamp once it is closed. */
export function CaseHead() {
  const { t } = useTranslation();
  const named = useNamed();
  const time = useTime();
  const { file, nameOf } = useShownCase();
  const department = file.people[file.applicant]?.department.name;
  return (
    <header className="case-head">
      <div className="case-head-words">
        <h2>{t('inbox.title', { process: named(file.processName), name: nameOf(file.applicant) })}</h2>
        <p>
          <CaseNumber number={file.number} />
          <span>{[department && named(department), time.instant(file.openedAt)].filter(Boolean).join(' · ')}</span>
          {file.chain.ok ? (
            <Tooltip title={t('case.chainHolds', { n: file.seq })}>
              <SafetyCertificateOutlined className="case-chain" aria-label={t('case.chainHolds', { n: file.seq })} />
            </Tooltip>
          ) : (
            <Tag color="error" icon={<WarningOutlined aria-hidden />}>
              {t('case.chainBroken', { n: file.chain.firstBad ?? 0 })}
            </Tag>
          )}
        </p>
      </div>
      <PrintCase />
      <Standing />
    </header>
  );
}

/** How the case stands: closed with a seal, granted and being carried out, or open. */
function Standing() {
  const { t } = useTranslation();
  const { file } = useShownCase();
  if (file.outcome) return <Stamp outcome={file.outcome} />;
  return file.granted ? (
    <Tag color="success" icon={<CheckCircleOutlined aria-hidden />}>
      {t('case.granted')}
    </Tag>
  ) : (
    <Tag color="processing">{t('case.open')}</Tag>
  );
}

import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AuditedCase } from '../../api/contract/audit/case.ts';
import { useNames } from '../case/case-context.ts';
import { useTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import { Nothing } from '../parts/nothing.tsx';
import { RecordLink } from './record-link.tsx';

/** What somebody tried and was refused: who, what, which rule, when. */
export function Refusals({ file }: { file: AuditedCase }) {
  const { t } = useTranslation();
  const time = useTime();
  const words = useWords();
  const nameOf = useNames();
  if (file.refusals.length === 0) return <Nothing title={t('audit.noRefusals')} why={t('audit.noRefusalsWhy')} />;
  return (
    <ul className="audit-list">
      {file.refusals.map(({ at, person, act, task, code, detail }, index) => (
        <li key={index}>
          <p className="audit-what">
            <strong>{person === null ? t('audit.nobody') : nameOf(person)}</strong> <code>{act}</code>{' '}
            <Tag color="error">{code}</Tag> {words.problem(code)}
          </p>
          <p className="audit-low">
            <time dateTime={at}>{time.exact(at)}</time>
            {task !== null && <RecordLink seq={task}>{t('audit.record', { n: task })}</RecordLink>}
            {detail !== null && <span>{detail}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What was said beside the case. */
export function Remarks({ file }: { file: AuditedCase }) {
  const { t } = useTranslation();
  const time = useTime();
  const nameOf = useNames();
  if (file.remarks.length === 0) return <Nothing title={t('audit.noRemarks')} why={t('audit.noRemarksWhy')} />;
  return (
    <ul className="audit-list">
      {file.remarks.map(({ id, person, at, text }) => (
        <li key={id}>
          <p className="audit-what">
            <strong>{nameOf(person)}</strong>
          </p>
          <blockquote>{text}</blockquote>
          <p className="audit-low">
            <time dateTime={at}>{time.exact(at)}</time>
          </p>
        </li>
      ))}
    </ul>
  );
}

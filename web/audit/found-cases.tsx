import { SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FoundCase } from '../../api/contract/audit/search.ts';
import { useNamed } from '../i18n/language.ts';
import { useTime } from '../i18n/time.ts';
import { useBadWords } from './chain-badge.tsx';
import { Outcome } from './outcome.tsx';

interface Props {
  readonly cases: readonly FoundCase[];
  /** What was looked for, to find the way back. */
  readonly search: string;
}

const wayTo = ({ id }: FoundCase, search: string) => ({
  to: `/audit/cases/${id}`,
  state: search === '' ? {} : { search: `?${search}` },
});

/** The cases that were found, in a table. */
export function FoundTable({ cases, search }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const time = useTime();
  return (
    <Table<FoundCase>
      size="middle"
      rowKey="id"
      pagination={false}
      dataSource={cases}
      columns={[
        {
          title: t('audit.filter.number'),
          render: (_, one) => (
            <Link {...wayTo(one, search)} className="audit-number">
              {one.number}
            </Link>
          ),
        },
        { title: t('audit.filter.process'), render: (_, one) => named(one.processName) },
        { title: t('audit.filter.applicant'), render: (_, one) => one.applicant.name },
        { title: t('audit.opened'), render: (_, one) => time.instant(one.openedAt) },
        { title: t('audit.filter.outcome'), render: (_, one) => <Outcome outcome={one.outcome} small /> },
        { title: t('audit.chain'), render: (_, one) => <ChainMark one={one} /> },
      ]}
    />
  );
}

/** The cases that were found, one card below the other. */
export function FoundCards({ cases, search }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const time = useTime();
  return (
    <ul className="audit-cards">
      {cases.map((one) => (
        <li key={one.id}>
          <Link {...wayTo(one, search)}>
            <span className="audit-card-top">
              <strong>{t('inbox.title', { process: named(one.processName), name: one.applicant.name })}</strong>
              <Outcome outcome={one.outcome} small />
            </span>
            <span className="audit-low">
              <span className="audit-number">{one.number}</span>
              <span>{time.instant(one.openedAt)}</span>
            </span>
            <ChainMark one={one} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function ChainMark({ one: { firstBad, records } }: { one: FoundCase }) {
  const { t } = useTranslation();
  const badWords = useBadWords();
  if (firstBad)
    return (
      <Tag color="error" icon={<WarningOutlined aria-hidden />}>
        {badWords(firstBad)}
      </Tag>
    );
  return (
    <span className="audit-mark">
      <SafetyCertificateOutlined aria-hidden /> {t('audit.recordsHold', { n: records })}
    </span>
  );
}

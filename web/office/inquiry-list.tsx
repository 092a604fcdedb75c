import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOfficeList } from '../data/office.ts';
import { useNamed } from '../i18n/language.ts';
import { useTime } from '../i18n/time.ts';
import { DueChip } from '../parts/due-chip.tsx';
import { Rows } from './rows.tsx';

const colours = { unanswered: 'warning', answered: 'processing', settled: 'success', withdrawn: 'default' } as const;

/** The inquiry slips and what the departments said, the latest first. */
export function InquiryList({ department }: { department: string | undefined }) {
  const { t } = useTranslation();
  const named = useNamed();
  const time = useTime();
  const found = useOfficeList('inquiries', department);
  return (
    <Rows found={found} keyOf={({ case: id }) => id}>
      {({ case: id, number, about, department, lateHours, askedAt, dueAt, state, reason }) => (
        <>
          <div className="office-row-head">
            <Link to={`/cases/${id}`}>{number}</Link>
            <Tag color={colours[state]}>{t(`office.state.${state}`)}</Tag>
            <DueChip dueAt={dueAt} />
          </div>
          <p>
            {t('office.askedAbout', {
              department: named(department.name),
              about,
              hours: lateHours,
              at: time.instant(askedAt),
            })}
          </p>
          {reason !== null && <blockquote>{reason}</blockquote>}
        </>
      )}
    </Rows>
  );
}

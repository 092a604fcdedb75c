import { FormOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOfficeList } from '../data/office.ts';
import { useNamed } from '../i18n/language.ts';
import { useTime } from '../i18n/time.ts';
import { Rows } from './rows.tsx';

/** P05. The late departments of closed cases; the office may ask each why, and nothing asks for it. */
export function ToIssueList({ department, mayIssue }: { department: string | undefined; mayIssue: boolean }) {
  const { t } = useTranslation();
  const named = useNamed();
  const time = useTime();
  const found = useOfficeList('toIssue', department);
  return (
    <Rows found={found} keyOf={({ case: id, department }) => `${id} ${department.id}`}>
      {({ case: id, caseNumber, processName, closedAt, department, lateSteps, lateBy, lateHours }) => (
        <>
          <div className="office-row-head">
            <Link to={`/cases/${id}`}>{caseNumber}</Link>
            <span>{named(processName)}</span>
            <Tag color="error" variant="outlined">
              {t('office.late', { length: time.length(lateBy), n: lateSteps })}
            </Tag>
          </div>
          <p>
            {named(department.name)} · {t('office.closedAt', { at: time.instant(closedAt) })}
          </p>
          {mayIssue && (
            <Link
              to="/ask/inquiry-slip"
              state={{ form: { caseNumber, department: department.id, lateHours } }}
              className="office-issue"
            >
              <Button icon={<FormOutlined aria-hidden />} tabIndex={-1}>
                {t('office.issue')}
              </Button>
            </Link>
          )}
        </>
      )}
    </Rows>
  );
}

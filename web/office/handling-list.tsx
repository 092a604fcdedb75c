import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HandledCase } from '../../api/contract/office.ts';
import { useOfficeList } from '../data/office.ts';
import { useNamed } from '../i18n/language.ts';
import { useTime } from '../i18n/time.ts';
import { Rows } from './rows.tsx';

/** X9. How long each department had each closed case, in working time. */
export function HandlingList({ department }: { department: string | undefined }) {
  const { t } = useTranslation();
  const named = useNamed();
  const time = useTime();
  const found = useOfficeList('handling', department);
  return (
    <Rows found={found} keyOf={({ case: id }) => id}>
      {({ case: id, caseNumber, processName, closedAt, departments }) => (
        <>
          <div className="office-row-head">
            <Link to={`/cases/${id}`}>{caseNumber}</Link>
            <span>{named(processName)}</span>
            <span>{t('office.closedAt', { at: time.instant(closedAt) })}</span>
          </div>
          <ul className="office-handling">
            {departments.map((row) => (
              <Handled key={row.department.id} row={row} />
            ))}
          </ul>
        </>
      )}
    </Rows>
  );
}

function Handled({ row }: { row: HandledCase['departments'][number] }) {
  const { t } = useTranslation();
  const named = useNamed();
  const time = useTime();
  const { department, steps, workingTime, lateSteps, lateBy, inquiry } = row;
  return (
    <li>
      <strong>{named(department.name)}</strong>
      <span>{t('office.took', { n: steps, length: time.length(workingTime) })}</span>
      {lateBy > 0 && (
        <Tag color="error" variant="outlined">
          {t('office.late', { length: time.length(lateBy), n: lateSteps })}
        </Tag>
      )}
      {inquiry !== null && <span>{t('office.asked', { number: inquiry })}</span>}
    </li>
  );
}

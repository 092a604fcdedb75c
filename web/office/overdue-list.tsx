import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOfficeList } from '../data/office.ts';
import { useNamed } from '../i18n/language.ts';
import { useWords } from '../i18n/words.ts';
import { DueChip } from '../parts/due-chip.tsx';
import { Rows } from './rows.tsx';

/** Tasks, or whole cases, past their limit and who holds them, the oldest first. */
export function OverdueList({ list, department }: { list: 'overdue' | 'cases'; department: string | undefined }) {
  const { t } = useTranslation();
  const named = useNamed();
  const words = useWords();
  const found = useOfficeList(list, department);
  return (
    <Rows found={found} keyOf={({ task }) => task}>
      {({ case: id, caseNumber, processName, step, holders, dueAt }) => (
        <>
          <div className="office-row-head">
            <Link to={`/cases/${id}`}>{caseNumber}</Link>
            <span>{named(processName)}</span>
            <DueChip dueAt={dueAt} />
          </div>
          <p>
            {words.step(step)} ·{' '}
            {holders
              .map((person) => t('office.holder', { name: person.name, department: named(person.department.name) }))
              .join(t('list.or'))}
          </p>
        </>
      )}
    </Rows>
  );
}

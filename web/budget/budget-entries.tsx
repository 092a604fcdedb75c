import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AccountEntry } from '../../api/contract/accounts.ts';
import { useTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import { Nothing } from '../parts/nothing.tsx';
import { useMoney } from '../parts/money.ts';

/** What cases have granted, held and spent, the latest first; on a phone each entry is a card. */
export function BudgetEntries({ entries }: { entries: readonly AccountEntry[] }) {
  const { t } = useTranslation();
  const time = useTime();
  const words = useWords();
  const money = useMoney();
  if (entries.length === 0) return <Nothing title={t('budget.noEntries')} why={t('budget.noEntriesWhy')} />;
  return (
    <table className="budget-entries">
      <thead>
        <tr>
          <th>{t('budget.matter')}</th>
          <th>{t('budget.applicant')}</th>
          <th>{t('budget.state')}</th>
          <th>{t('budget.at')}</th>
          <th className="budget-amount">{t('budget.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ case: id, number, title, applicant, step, state, amount, at }) => (
          <tr key={`${number} ${step} ${state}`}>
            <td>
              {title} {id ? <Link to={`/cases/${id}`}>{number}</Link> : <span>{number}</span>}
            </td>
            <td>{applicant.name}</td>
            <td>
              <span className={`budget-key budget-key-${state}`}>{t(`budget.${state}`)}</span>
              <small>{words.step(step)}</small>
            </td>
            <td>{time.instant(at)}</td>
            <td className="budget-amount">{money(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

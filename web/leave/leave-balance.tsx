import { useTranslation } from 'react-i18next';
import { useLeaveBalance } from '../data/leave.ts';
import { useNamed } from '../i18n/language.ts';
import './leave.css';

/** What is left of each kind of leave, in days; said while a leave slip is filled in. */
export function LeaveBalanceLine() {
  const { t } = useTranslation();
  const named = useNamed();
  const { data = [] } = useLeaveBalance();
  if (data.length === 0) return null;
  return (
    <ul className="leave-balance" aria-label={t('balance.title')}>
      {data.map(({ kind, title, year, total, held, spent, available }) => (
        <li key={`${kind} ${year}`}>
          <span>{t('balance.of', { kind: named(title), year })}</span>
          <strong>{t('balance.days', { days: available / 2 })}</strong>
          <small>{t('balance.apart', { total: total / 2, held: held / 2, spent: spent / 2 })}</small>
        </li>
      ))}
    </ul>
  );
}

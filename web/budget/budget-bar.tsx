import { useTranslation } from 'react-i18next';
import type { Account } from '../../api/contract/accounts.ts';
import { useMoney } from '../parts/money.ts';
import './budget.css';

/** How far a budget is spent and held, as a bar with its figures in words below. */
export function BudgetBar({ account: { total, held, spent, available } }: { account: Account }) {
  const { t } = useTranslation();
  const money = useMoney();
  const part = (amount: number) => ({ inlineSize: `${total > 0 ? Math.min(100, (amount / total) * 100) : 0}%` });
  const figures = [
    ['spent', spent],
    ['held', held],
    ['available', available],
  ] as const;
  const label = figures.map(([key, amount]) => `${t(`budget.${key}`)} ${money(amount)}`).join(t('list.comma'));
  return (
    <div className="budget-bar">
      <div className="budget-bar-track" role="img" aria-label={label}>
        <span className="budget-spent" style={part(spent)} />
        <span className="budget-held" style={part(held)} />
      </div>
      <dl>
        {figures.map(([key, amount]) => (
          <div key={key}>
            <dt className={`budget-key budget-key-${key}`}>{t(`budget.${key}`)}</dt>
            <dd>{money(amount)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('budget.total')}</dt>
          <dd>{money(total)}</dd>
        </div>
      </dl>
    </div>
  );
}

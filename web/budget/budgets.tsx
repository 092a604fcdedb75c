import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccounts } from '../data/accounts.ts';
import { useNamed } from '../i18n/language.ts';
import { Nothing } from '../parts/nothing.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { BudgetBar } from './budget-bar.tsx';
import './budget.css';

/** The budgets that I may see, each with what is spent, held and left. */
export function Budgets() {
  const { t } = useTranslation();
  const named = useNamed();
  const accounts = useAccounts();
  return (
    <div className="page budgets">
      <header>
        <h1>{t('budget.title')}</h1>
        <p>{t('budget.why')}</p>
      </header>
      {accounts.isPending && <Skeleton active />}
      {accounts.isError && <Trouble error={accounts.error} onAgain={() => void accounts.refetch()} />}
      {accounts.data?.length === 0 && <Nothing title={t('budget.none')} why={t('budget.noneWhy')} />}
      {accounts.data?.map((account) => (
        <section key={account.id} className="budget" aria-label={named(account.name)}>
          <h2>
            <Link to={`/budgets/${encodeURIComponent(account.id)}`}>{named(account.name)}</Link>
            <span>{account.id}</span>
          </h2>
          <BudgetBar account={account} />
        </section>
      ))}
    </div>
  );
}

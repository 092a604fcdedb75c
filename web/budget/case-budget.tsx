import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccounts } from '../data/accounts.ts';
import { useShownCase } from '../case/case-context.ts';
import { useNamed } from '../i18n/language.ts';
import { BudgetBar } from './budget-bar.tsx';

/** On the page of a case: the budgets it books to, and what is left of them. */
export function CaseBudget() {
  const { t } = useTranslation();
  const named = useNamed();
  const { file } = useShownCase();
  const { data: accounts = [] } = useAccounts(file.id);
  return accounts.map((account) => (
    <section key={account.id} className="budget budget-of-case" aria-label={t('budget.title')}>
      <h3>
        <Link to={`/budgets/${encodeURIComponent(account.id)}`}>{named(account.name)}</Link>
      </h3>
      <BudgetBar account={account} />
    </section>
  ));
}

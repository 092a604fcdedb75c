import { ArrowLeftOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useAccount } from '../data/accounts.ts';
import { useNamed } from '../i18n/language.ts';
import { Trouble } from '../parts/trouble.tsx';
import { BudgetBar } from './budget-bar.tsx';
import { BudgetEntries } from './budget-entries.tsx';
import './budget.css';

/** One budget and what each case has made of it. */
export function Budget() {
  const { t } = useTranslation();
  const named = useNamed();
  const { account: id = '' } = useParams();
  const { data, isPending, error, refetch } = useAccount(id);
  if (isPending) return <Skeleton active className="page" />;
  if (!data) return <Trouble error={error} onAgain={() => void refetch()} />;
  return (
    <div className="page budgets">
      <header>
        <Link to="/budgets" className="budget-back">
          <ArrowLeftOutlined aria-hidden /> {t('budget.title')}
        </Link>
        <h1>{named(data.account.name)}</h1>
        <p>{data.account.id}</p>
      </header>
      <section className="budget">
        <BudgetBar account={data.account} />
      </section>
      <BudgetEntries entries={data.entries} />
    </div>
  );
}

import { DownloadOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { exportAddress, useFoundCases } from '../data/audit.ts';
import { Nothing } from '../parts/nothing.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { usePhone } from '../parts/use-phone.ts';
import { Filters } from './filters.tsx';
import { FoundCards, FoundTable } from './found-cases.tsx';
import './audit.css';

/** The auditor's search over all cases of the company. What is looked for stands in the address. */
export function AuditSearch() {
  const { t } = useTranslation();
  const phone = usePhone();
  const [search, setSearch] = useSearchParams();
  const filter = search.toString();
  const found = useFoundCases(filter);
  const cases = found.data ?? [];
  const bad = cases.filter(({ firstBad }) => firstBad !== null).length;
  const Found = phone ? FoundCards : FoundTable;
  return (
    <div className="audit">
      <header className="audit-head">
        <h1>{t('views.audit')}</h1>
        <p className="audit-low">{t('audit.searchWhy')}</p>
      </header>
      <details className="audit-fold" open={!phone}>
        <summary>{t('audit.fold')}</summary>
        <Filters key={filter} search={search} onSearch={(asked) => setSearch(asked)} />
      </details>
      {found.isPending && <Skeleton active />}
      {found.isError && <Trouble error={found.error} onAgain={() => void found.refetch()} />}
      {found.data && cases.length === 0 && <Nothing title={t('inbox.notFound')} why={t('audit.notFoundWhy')} />}
      {cases.length > 0 && (
        <>
          <div className="audit-found-head">
            <span role="status">
              {t(found.hasNextPage ? 'audit.foundMore' : 'audit.found', { n: cases.length })}
              {bad > 0 && <strong className="audit-because"> {t('audit.foundBad', { n: bad })}</strong>}
            </span>
            <Button icon={<DownloadOutlined aria-hidden />} href={exportAddress({ filter })} download>
              {t('audit.exportFound')}
            </Button>
          </div>
          <Found cases={cases} search={filter} />
        </>
      )}
      {found.hasNextPage && (
        <Button block loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('inbox.more')}
        </Button>
      )}
    </div>
  );
}

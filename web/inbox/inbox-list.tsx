import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InboxItem, InboxView } from '../../api/contract/inbox.ts';
import type { useInbox } from '../data/inbox.ts';
import { Nothing } from '../parts/nothing.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { InboxRow } from './inbox-row.tsx';

interface Props {
  readonly view: InboxView;
  readonly query: string;
  readonly items: readonly InboxItem[];
  readonly inbox: ReturnType<typeof useInbox>;
  readonly openCase: string | undefined;
  readonly openTask: string | undefined;
  readonly addressOf: (item: InboxItem) => string;
}

/** The rows of a view, page after page; an empty one says why and what is next. */
export function InboxList({ view, query, items, inbox, openCase, openTask, addressOf }: Props) {
  const { t } = useTranslation();
  if (inbox.isPending) return <Skeleton active className="inbox-waiting" paragraph={{ rows: 8 }} />;
  if (inbox.isError) return <Trouble error={inbox.error} onAgain={() => void inbox.refetch()} />;
  if (items.length === 0) return <EmptyView view={view} query={query} />;
  return (
    <>
      <ul className="inbox-rows">
        {items.map((item) => (
          <li key={item.task ?? item.case}>
            <InboxRow
              item={item}
              view={view}
              open={item.case === openCase && (openTask === undefined || item.task === openTask)}
              to={addressOf(item)}
            />
          </li>
        ))}
      </ul>
      {inbox.hasNextPage && (
        <Button
          block
          type="text"
          className="inbox-more"
          loading={inbox.isFetchingNextPage}
          onClick={() => void inbox.fetchNextPage()}
        >
          {t('inbox.more')}
        </Button>
      )}
    </>
  );
}

function EmptyView({ view, query }: { view: InboxView; query: string }) {
  const { t } = useTranslation();
  if (query) return <Nothing title={t('inbox.notFound')} why={t('inbox.notFoundWhy', { query })} />;
  return (
    <Nothing title={t(`inbox.empty.${view}`)} why={t(`inbox.emptyWhy.${view}`)}>
      {view === 'mine' && (
        <Link to="/ask">
          <Button type="primary">{t('views.ask')}</Button>
        </Link>
      )}
    </Nothing>
  );
}

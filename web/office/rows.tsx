import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../parts/nothing.tsx';
import { Trouble } from '../parts/trouble.tsx';

interface Props<Item> {
  readonly found: UseInfiniteQueryResult<Item[]>;
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

/** The rows of one of the board's lists, page after page; says so when there are none. */
export function Rows<Item>({ found, keyOf, children }: Props<Item>) {
  const { t } = useTranslation();
  if (found.isPending) return <Skeleton active />;
  if (!found.data) return <Trouble error={found.error} onAgain={() => void found.refetch()} />;
  if (found.data.length === 0) return <Nothing title={t('office.none')} why={t('office.noneWhy')} />;
  return (
    <>
      <ul className="office-rows">
        {found.data.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button block loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('inbox.more')}
        </Button>
      )}
    </>
  );
}

import { ReloadOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadings } from '../data/audit.ts';
import { Nothing } from '../parts/nothing.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { ReadingList } from './reading-list.tsx';
import './audit.css';

/** What auditors have read, for auditors and administrators. */
export function Readings() {
  const { t } = useTranslation();
  const readings = useReadings();
  return (
    <div className="page">
      <header>
        <h1>{t('views.readings')}</h1>
        <p>{t('audit.readingsWhy')}</p>
        <Button
          icon={<ReloadOutlined aria-hidden />}
          loading={readings.isFetching}
          onClick={() => void readings.refetch()}
        >
          {t('audit.renew')}
        </Button>
      </header>
      {readings.isPending && <Skeleton active />}
      {readings.isError && <Trouble error={readings.error} onAgain={() => void readings.refetch()} />}
      {readings.data?.length === 0 && <Nothing title={t('audit.noReadings')} why={t('audit.readingsWhy')} />}
      {readings.data && <ReadingList readings={readings.data} />}
      {readings.hasNextPage && (
        <Button block loading={readings.isFetchingNextPage} onClick={() => void readings.fetchNextPage()}>
          {t('inbox.more')}
        </Button>
      )}
    </div>
  );
}

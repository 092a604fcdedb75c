import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../data/notices.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useMarkRead } from './mark-read.ts';
import { NoticeList } from './notice-list.tsx';

/** All notices on a page of their own, as a phone shows them. */
export function Notices() {
  const { t } = useTranslation();
  const { data, isPending, error, refetch } = useNotices();
  const markRead = useMarkRead();
  return (
    <div className="page notices">
      <header className="notices-head">
        <h1>{t('views.notices')}</h1>
        {data && data.unread > 0 && <Button onClick={() => markRead(data.notices)}>{t('notices.readAll')}</Button>}
      </header>
      {isPending && <Skeleton active />}
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {data && <NoticeList notices={data.notices} onOpen={(notice) => markRead([notice])} />}
    </div>
  );
}

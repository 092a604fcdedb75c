import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotices } from '../data/notices.ts';
import { useMarkRead } from './mark-read.ts';
import { NoticeList } from './notice-list.tsx';

/** The bell with the number of unread notices; it opens the latest ones. */
export function Bell() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data } = useNotices();
  const markRead = useMarkRead();
  const unread = data?.unread ?? 0;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="notice-popover">
          {unread > 0 && data && (
            <Button type="link" size="small" onClick={() => markRead(data.notices)}>
              {t('notices.readAll')}
            </Button>
          )}
          <NoticeList
            notices={data?.notices ?? []}
            onOpen={(notice) => {
              markRead([notice]);
              setOpen(false);
            }}
          />
        </div>
      }
    >
      <Badge count={unread} size="small" offset={[-6, 6]}>
        <Button type="text" icon={<BellOutlined aria-hidden />} aria-label={t('notices.bell', { n: unread })} />
      </Badge>
    </Popover>
  );
}

import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTime } from '../i18n/time.ts';

/** Whether and when the keeper said that he has read his part. */
export function ReceiptTag({ readAt }: { readAt: string | null }) {
  const { t } = useTranslation();
  const time = useTime();
  return readAt === null ? (
    <Tag color="warning">{t('copies.unread')}</Tag>
  ) : (
    <Tag color="success">{t('copies.readAt', { at: time.instant(readAt) })}</Tag>
  );
}

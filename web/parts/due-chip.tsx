import { ClockCircleOutlined, ExclamationCircleFilled, HourglassOutlined } from '@ant-design/icons';
import { Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTime } from '../i18n/time.ts';
import { useNow } from './use-now.ts';

const day = 86_400_000;

/** How much time is left, or how late it is: by colour, word and icon. The tooltip has the instant. */
export function DueChip({ dueAt }: { dueAt: string | null }) {
  const { t } = useTranslation();
  const time = useTime();
  const now = useNow();
  if (dueAt === null) return null;
  const left = new Date(dueAt).getTime() - now;
  const look =
    left < 0
      ? {
          color: 'error',
          icon: <ExclamationCircleFilled aria-hidden />,
          words: t('due.late', { length: time.length(-left) }),
        }
      : left < day
        ? {
            color: 'warning',
            icon: <HourglassOutlined aria-hidden />,
            words: t('due.left', { length: time.length(left) }),
          }
        : {
            color: 'default',
            icon: <ClockCircleOutlined aria-hidden />,
            words: t('due.left', { length: time.length(left) }),
          };
  return (
    <Tooltip title={t('due.at', { at: time.instant(dueAt) })}>
      <Tag color={look.color} icon={look.icon} className="due-chip" variant="outlined">
        {look.words}
      </Tag>
    </Tooltip>
  );
}

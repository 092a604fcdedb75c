import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InAppNotice } from '../../api/contract/notices.ts';
import { useTime } from '../i18n/time.ts';
import { Nothing } from '../parts/nothing.tsx';
import { useNow } from '../parts/use-now.ts';
import { useNoticeWords } from './notice-words.ts';
import './notices.css';

interface Props {
  readonly notices: readonly InAppNotice[];
  readonly onOpen: (notice: InAppNotice) => void;
}

/** What I was told, latest first; each leads to its case. */
export function NoticeList({ notices, onOpen }: Props) {
  const { t } = useTranslation();
  const time = useTime();
  const now = useNow();
  const noticeWords = useNoticeWords();
  if (notices.length === 0) return <Nothing title={t('notices.none')} why={t('notices.noneWhy')} />;
  return (
    <ul className="notice-list">
      {notices.map((notice) => (
        <li key={`${notice.case} ${notice.seq} ${notice.about}`}>
          <Link
            to={`/cases/${notice.case}`}
            className={notice.readAt === null ? 'notice unread' : 'notice'}
            onClick={() => onOpen(notice)}
          >
            <span>{noticeWords(notice)}</span>
            <small>{time.ago(notice.at, now)}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}

import { useEffect } from 'react';
import { useNotices } from '../data/notices.ts';
import { useMarkRead } from './mark-read.ts';

/** Whoever has a case before him has read what he was told of it. */
export function useReadWithCase(id: string): void {
  const { data } = useNotices();
  const markRead = useMarkRead();
  const unread = data?.notices.filter((notice) => notice.case === id && notice.readAt === null) ?? [];
  const which = unread.map(({ seq }) => seq).join();
  useEffect(() => {
    if (which !== '') markRead(unread);
  }, [id, which]); // anew for each notice that comes, not for each rendering
}

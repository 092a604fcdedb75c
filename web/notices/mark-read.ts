import type { InAppNotice } from '../../api/contract/notices.ts';
import { useReadNotices } from '../data/notices.ts';

/** Marks notices as read, those that are not yet. */
export function useMarkRead(): (notices: readonly InAppNotice[]) => void {
  const read = useReadNotices();
  return (notices) => {
    const unread = notices.filter(({ readAt }) => readAt === null).map(({ case: id, seq }) => ({ case: id, seq }));
    if (unread.length > 0) read.mutate(unread);
  };
}

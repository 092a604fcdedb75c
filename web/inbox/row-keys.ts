import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import type { InboxItem } from '../../api/contract/inbox.ts';

/** j and k open the next and the previous row, unless somebody is typing. */
export function useRowKeys(
  items: readonly InboxItem[],
  isOpen: (item: InboxItem) => boolean,
  open: (item: InboxItem) => void,
) {
  useEffect(() => {
    const move = (by: number) => (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [role=dialog]')) return;
      const here = items.findIndex(isOpen);
      const next = items[here < 0 ? 0 : here + by];
      if (next) open(next);
    };
    return tinykeys(window, { j: move(1), k: move(-1) });
  });
}

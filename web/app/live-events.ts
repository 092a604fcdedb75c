import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Change } from '../../api/contract/notices.ts';
import { keys } from '../data/keys.ts';

/** Listens to what is committed and renews the answers that show it: nobody reloads. After a gap in the line all is renewed. */
export function useLiveEvents() {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/events');
    let gap = false;
    const renew = (names: readonly (readonly unknown[])[]) => {
      for (const queryKey of names) void client.invalidateQueries({ queryKey });
    };
    const changed = ({ data }: MessageEvent<string>) => {
      const change = JSON.parse(data) as Change;
      renew([keys.case(change.case), keys.inboxes, keys.slips, keys.copies, keys.office, keys.notices]);
    };
    source.addEventListener('changed', changed);
    source.addEventListener('error', () => {
      gap = true;
    });
    source.addEventListener('open', () => {
      if (gap) renew([keys.cases, keys.inboxes, keys.slips, keys.copies, keys.office, keys.notices]);
      gap = false;
    });
    return () => source.close();
  }, [client]);
}

import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 767px)');

function subscribe(changed: () => void) {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

/** True where there is room for one pane only. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}

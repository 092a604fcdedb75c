import { useState } from 'react';

/** A text that survives a lost network, an expired session and a reload, until it is emptied. */
export function useKeptText(key: string): [string, (text: string) => void] {
  const place = `countersign.text ${key}`;
  const [text, setText] = useState(() => sessionStorage.getItem(place) ?? '');
  const keep = (next: string) => {
    setText(next);
    if (next === '') sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, next);
  };
  return [text, keep];
}

import type { KeyboardEvent } from 'react';

/** Enter picks in a picker; it does not hand in the form around it. */
export function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

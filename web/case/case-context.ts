import { createContext, useContext } from 'react';
import type { CaseFile } from '../../api/contract/case.ts';

interface CaseShown {
  readonly file: CaseFile;
  /** The name of a person by id; the id where the case does not know him. */
  readonly nameOf: (person: string) => string;
}

/** The names of the persons that a case speaks of. */
export const namesIn = (file: CaseFile) => (person: string) => file.people[person]?.name ?? person.replace(/^.*:/, '');

/** The case that is on the screen, for its parts. */
export const CaseContext = createContext<CaseShown | undefined>(undefined);

/** The case that is on the screen (RangeError outside of one). */
export function useShownCase(): CaseShown {
  const shown = useContext(CaseContext);
  if (!shown) throw new RangeError('no case is shown here');
  return shown;
}

/** How persons are named where no case page is shown. */
export const NamesContext = createContext<CaseShown['nameOf'] | undefined>(undefined);

/** The names of the persons that the screen speaks of (RangeError where it speaks of no case). */
export function useNames(): CaseShown['nameOf'] {
  const names = useContext(NamesContext);
  const shown = useContext(CaseContext);
  const nameOf = names ?? shown?.nameOf;
  if (!nameOf) throw new RangeError('no case is shown here');
  return nameOf;
}

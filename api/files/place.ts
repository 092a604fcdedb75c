import { join } from 'node:path';

/** Where a file lies in the store: only its id decides, never a name that somebody gave. */
export const placeOf = (folder: string, id: string): string => join(folder, id.slice(0, 2), id);

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Rung } from '../ladder.ts';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `temporal` is installed on this machine. */
export const onPath: Rung = {
  name: 'temporal on PATH',
  fetches: false,
  find() {
    const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
    const found = folders.map((folder) => join(folder, 'temporal')).find(isExecutable);
    return found ? Promise.resolve(found) : Promise.reject(new Error('not there'));
  },
};

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of this clone. */
export const root = resolve(import.meta.dirname, '..');

/** Where everything that outlives a run is kept: data, logs, pid files, downloaded binaries. */
export const home = process.env['COUNTERSIGN_HOME'] ?? join(root, '.countersign');

/** A folder inside `home`, made when it is missing. */
export function folder(...names: string[]): string {
  const path = join(home, ...names);
  mkdirSync(path, { recursive: true });
  return path;
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './home.ts';

function files(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name !== 'node_modules' && !/^dist(-\d+)?$/.test(name));
  return names.sort().flatMap((name) => files(join(path, name)));
}

/** A digest of all files below the given paths of the clone: what is built from them is stale once it differs. */
export function digestOf(...paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((one) => files(join(root, one))))
    hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}

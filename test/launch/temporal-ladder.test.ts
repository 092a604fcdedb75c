import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from '../../launch/temporal/binary.ts';
import { findTemporal } from '../../launch/temporal/ladder.ts';

let folder: string;
const before = { ...process.env };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ladder-'));
});
afterEach(() => {
  process.env['TEMPORAL_CLI_PATH'] = before['TEMPORAL_CLI_PATH'] ?? '';
  process.env['PATH'] = before['PATH'];
  rmSync(folder, { recursive: true });
});

/** A stand-in for the CLI that holds the given server. */
function cli(server: string, name = 'temporal'): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho "temporal version 1.9.1 (Server ${server}, UI 2.54.1)"\n`);
  chmodSync(path, 0o755);
  return path;
}

it('the binary that TEMPORAL_CLI_PATH names comes first', async () => {
  const path = cli('1.32.0');
  process.env['TEMPORAL_CLI_PATH'] = path;
  expect(await findTemporal('1.32.0', () => undefined)).toEqual({ path, server: '1.32.0' });
});

it('a server that is too old is passed over for the one on PATH', async () => {
  process.env['TEMPORAL_CLI_PATH'] = cli('1.27.9', 'old');
  const path = cli('1.33.1');
  process.env['PATH'] = `${folder}:${before['PATH']}`;
  expect(await findTemporal('1.28.0', () => undefined)).toEqual({ path, server: '1.33.1' });
});

it.each([
  ['1.28.0', '1.28.0', true],
  ['1.27.9', '1.28.0', false],
  ['1.32.0', '1.4.0', true],
  ['2.0.0', '1.32.0', true],
  ['1.31.9', '1.32.0', false],
])('server %s for a need of %s: %s', async (server, oldest, isGood) => {
  const seen = inspect(cli(server), oldest);
  if (isGood) expect((await seen).server).toBe(server);
  else await expect(seen).rejects.toThrow(`holds server ${server}, older than ${oldest}`);
});

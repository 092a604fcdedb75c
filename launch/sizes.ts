import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './home.ts';

const folders = [
  'domain',
  'workflows',
  'rehearsal',
  'activities',
  'worker',
  'api',
  'web',
  'prisma',
  'evidence',
  'replay',
  'launch',
  'test',
  'bench',
];
const skipped = new Set(['node_modules', 'dist', 'generated']);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sources(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : [];
  });
}

const lines = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').length;

/** The value that `share` of the sorted sizes do not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function row(name: string, paths: readonly string[]) {
  const sizes = paths.map(lines).sort((a, b) => a - b);
  const long = paths.filter((path) => lines(path) > 200).map((path) => path.slice(root.length + 1));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return {
    folder: name,
    files: sizes.length,
    lines: total,
    median: quantile(sizes, 0.5),
    p90: quantile(sizes, 0.9),
    longest: sizes.at(-1) ?? 0,
    'past 200': long.join(' '),
  };
}

const byFolder = folders.map((folder) => ({ folder, paths: sources(join(root, folder)) }));
console.table([
  ...byFolder.filter(({ paths }) => paths.length > 0).map(({ folder, paths }) => row(folder, paths)),
  row(
    'all',
    byFolder.flatMap(({ paths }) => paths),
  ),
]);

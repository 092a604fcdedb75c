import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sfnt } from './sfnt.ts';

const folder = dirname(createRequire(import.meta.filename).resolve('@fontsource/noto-sans-sc/package.json'));
const plain = new Map<string, Buffer>();

function file(subset: string, weight: 400 | 700): Buffer {
  const name = `noto-sans-sc-${subset}-${weight}-normal.woff`;
  const font = plain.get(name) ?? sfnt(readFileSync(join(folder, 'files', name)));
  plain.set(name, font);
  return font;
}

/** A face of the printed sheets: the whole simplified set, with the common traditional characters in it. */
export const face = (weight: 400 | 700): Buffer => file('chinese-simplified', weight);

type Range = readonly [from: number, to: number];
let ranges: readonly (readonly [subset: string, ranges: readonly Range[]])[] | undefined;

/** The further subset of the font that knows a rare character (a name's 龑); undefined where the whole font has none. */
export function subsetFor(codePoint: number): string | undefined {
  ranges ??= Object.entries(
    JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Readonly<Record<string, string>>,
  ).map(([subset, text]) => [subset.replace(/[[\]]/g, ''), text.split(',').map(rangeOf)] as const);
  return ranges.find(([, known]) => known.some(([from, to]) => from <= codePoint && codePoint <= to))?.[0];
}

/** The face of such a subset. */
export const rareFace = (subset: string): Buffer => file(subset, 400);

function rangeOf(text: string): Range {
  const [from = '0', to = from] = text.replace(/^U\+/i, '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}

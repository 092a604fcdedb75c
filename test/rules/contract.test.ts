import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of the contract: the sentence's id, and the last cell, which is the title of its story. */
const rows = readFileSync('docs/rules.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id]) => /^(P\d\d\.\d+|D\d\d)$/.test(id ?? ''))
  .map((cells) => ({ id: cells[1] ?? '', title: cells.at(-2) ?? '' }));

/** The titles of all tests as they stand in the source; what is skipped or only planned is none. */
const told = new Set(
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(join('test', name), 'utf8').matchAll(/\b(?:test|it)\(\s*(['"`])(.+?)\1\s*,/g)])
    .map(([, , title = '']) => title),
);

const rules = ['P01', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P29', 'P60', 'P61', 'P62', 'P85', 'P86', 'P87', 'P88'];

test('every sentence of the named processes has a number of its own, counted without a gap within its rule', () => {
  const ids = rows.map(({ id }) => id).filter((id) => id.startsWith('P'));
  const numbered = rules.flatMap((rule) =>
    ids.filter((id) => id.startsWith(`${rule}.`)).map((_, at) => `${rule}.${at + 1}`),
  );
  expect(ids).toEqual(numbered);
  expect([...new Set(ids.map((id) => id.slice(0, 3)))]).toEqual(rules);
});

test('every story title is plain words that stand in a test without escaping', () => {
  const odd = rows.filter(({ title }) => !/^[a-zA-Z0-9][a-zA-Z0-9 ,:"-]{15,}$/.test(title));
  expect(odd).toEqual([]);
});

test('every sentence of the named processes is shown by a story under its title', () => {
  const untold = rows.filter(({ title }) => !told.has(title)).map(({ id, title }) => `${id} ${title}`);
  expect(untold).toEqual([]);
});

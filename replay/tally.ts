import { endingInLog, endings, type Ending } from './endings.ts';
import { oddities, type Oddity } from './oddities.ts';
import type { Difference, Played } from './play.ts';
import type { Script } from './script.ts';

/** What a whole replay came to. */
export interface Tally {
  readonly cases: number;
  readonly events: number;
  readonly acts: number;
  readonly compared: number;
  readonly inLog: Readonly<Partial<Record<Ending, number>>>;
  readonly inSystem: Readonly<Partial<Record<Ending, number>>>;
  readonly differences: readonly Difference[];
  readonly explained: Readonly<Partial<Record<Oddity, { readonly events: number; readonly cases: readonly string[] }>>>;
}

const none: Tally = {
  cases: 0,
  events: 0,
  acts: 0,
  compared: 0,
  inLog: {},
  inSystem: {},
  differences: [],
  explained: {},
};

/** Counts what came of the replayed cases. */
export const tallyOf = (played: readonly (readonly [Script, Played])[]): Tally => played.reduce(counted, none);

function counted(tally: Tally, [{ file }, played]: readonly [Script, Played]): Tally {
  const explained = { ...tally.explained };
  for (const oddity of played.explained) {
    const before = explained[oddity] ?? { events: 0, cases: [] };
    explained[oddity] = { events: before.events + 1, cases: [...new Set([...before.cases, file.id])] };
  }
  return {
    cases: tally.cases + 1,
    events: tally.events + file.events.length,
    acts: tally.acts + played.acts,
    compared: tally.compared + played.compared,
    inLog: oneMore(tally.inLog, endingInLog(file)),
    inSystem: oneMore(tally.inSystem, played.ended),
    differences: [...tally.differences, ...played.differences],
    explained,
  };
}

const oneMore = (counts: Tally['inLog'], ending: Ending) => ({ ...counts, [ending]: (counts[ending] ?? 0) + 1 });

/** The tally as a table to read; `seconds` is how long it took. */
export function table(tally: Tally, seconds: number): string {
  const { cases, events, acts, compared, inLog, inSystem, differences, explained } = tally;
  const rows = (Object.keys(oddities) as Oddity[]).flatMap((oddity) => {
    const found = explained[oddity];
    if (!found) return [];
    const numbers = found.cases.slice(0, 8).map((id) => id.split(' ').at(-1));
    return [`  ${oddity.padEnd(34)}${row(found.events, found.cases.length)}   ${numbers.join(', ')}`];
  });
  return [
    `cases ${cases}, events ${events}, acts ${acts}, states compared ${compared}`,
    `time ${seconds.toFixed(1)} s, ${(acts / seconds).toFixed(1)} acts/s`,
    '',
    `  ${'ending'.padEnd(34)}${row('log', 'system')}`,
    ...endings
      .filter((ending) => inLog[ending] ?? inSystem[ending])
      .map((ending) => `  ${ending.padEnd(34)}${row(inLog[ending] ?? 0, inSystem[ending] ?? 0)}`),
    '',
    `  ${'explained by the log’s README'.padEnd(34)}${row('events', 'cases')}`,
    ...rows,
    '',
    `differences not explained: ${differences.length}`,
    ...differences.slice(0, 20).map(({ file, event, code, what }) => `  ${file}, event ${event + 1} ${code}: ${what}`),
  ].join('\n');
}

const row = (...cells: readonly (number | string)[]): string => cells.map((cell) => String(cell).padStart(9)).join('');

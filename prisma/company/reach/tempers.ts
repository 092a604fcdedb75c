import type { Accounts } from '../../../domain/account.ts';
import type { Facts } from '../../../domain/facts.ts';
import type { Form } from './forms.ts';
import type { Walk } from './walk.ts';

/** How a rehearsed company is: what its people decide, what they write on sheets, how much money there is, who is away. */
export interface Tempers extends Pick<Walk, 'temper' | 'answer'> {
  readonly circumstances: Required<Pick<Facts, 'accounts' | 'absences'>>;
}

/** An account of whatever name with so much in it. */
const holding = (total: number): Accounts => new Proxy({}, { get: () => ({ total, held: 0, spent: 0 }) });

/** More than anybody asks for; enough for what is small, not for what it comes to in the end; nothing. */
const [rich, modest, poor] = [holding(1_000_000_000_000), holding(1_000_000), {}];

/** How many cases are tried at least in which everybody follows a mood. */
const moodiest = 400;

/**
 * Everybody agrees; nobody says a word; everybody refuses; everybody agrees and writes what he likes, then follows a mood, each with much, some and
 * no money, with and without all colleagues on leave. It comes out the same each time.
 */
export function tempers(
  sheets: Readonly<Record<string, readonly Form[]>>,
  forms: number,
  colleagues: readonly string[],
): Tempers[] {
  const mood = moods(1);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(mood() * from.length)];
  const expected: Walk['answer'] = (sheet) => sheets[sheet]?.[0] ?? {};
  const any: Walk['answer'] = (sheet) => pick(sheets[sheet] ?? []) ?? {};
  const moody: Walk['temper'] = () => pick(['yes', 'yes', 'yes', 'yes', 'no', 'silence'] as const) ?? 'yes';
  const away = colleagues.map((person) => ({ person, from: 0, to: Number.MAX_SAFE_INTEGER, number: 'CHECK-2' }));
  const every = [rich, modest, poor].flatMap((accounts) => [[], away].map((absences) => ({ accounts, absences })));
  const circumstances = { accounts: rich, absences: [] };
  const moodily = every.map((circumstances): Tempers => ({ temper: moody, answer: any, circumstances }));
  return [
    { temper: () => 'yes', answer: expected, circumstances },
    { temper: () => 'silence', answer: expected, circumstances },
    { temper: () => 'no', answer: any, circumstances },
    ...every.map((circumstances): Tempers => ({ temper: () => 'yes', answer: any, circumstances })),
    ...Array.from({ length: Math.ceil(moodiest / (forms * every.length)) }, () => moodily).flat(),
  ];
}

/** Numbers from 0 to 1 in an order that looks like none (mulberry32). */
function moods(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

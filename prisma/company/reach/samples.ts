import { textMatching } from './matching.ts';

/** A part of a JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** What to fill in where a schema leaves it open: persons, numbers at which a rule may turn, days in their order. */
export interface Hints {
  readonly people: readonly string[];
  readonly numbers: readonly number[];
  /** The instant (epoch ms) of the field in that place. */
  readonly instant: (place: number) => number;
}

/** Values that a field may have, the plainest first: every choice of a list, both answers to a question, the limits of a number. */
export function samples(schema: Schema, hints: Hints, place = 0): unknown[] {
  if ('const' in schema) return [schema['const']];
  if (Array.isArray(schema['enum'])) return schema['enum'];
  const choices = [schema['oneOf'], schema['anyOf']].find(Array.isArray) as Schema[] | undefined;
  if (choices)
    return choices.flatMap((choice) =>
      samples({ ...schema, oneOf: undefined, anyOf: undefined, ...choice }, hints, place),
    );
  const type = Array.isArray(schema['type']) ? (schema['type'] as unknown[])[0] : schema['type'];
  switch (type) {
    case 'boolean':
      return [false, true];
    case 'integer':
    case 'number':
      return numbers(schema, hints);
    case 'array':
      return lists(schema, hints, place);
    case 'object':
      return objects(schema, hints, place);
    default:
      return [writing(schema, hints, place)];
  }
}

function numbers({ minimum, maximum, exclusiveMinimum }: Schema, hints: Hints): number[] {
  const least = typeof minimum === 'number' ? minimum : typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : 0;
  const most = typeof maximum === 'number' ? maximum : Infinity;
  const turns = hints.numbers.flatMap((turn) => [turn, turn - 1, turn + 1]);
  const worth = [least, ...(most === Infinity ? [least + 1_000_000] : [most]), ...turns];
  return [...new Set(worth.filter((number) => least <= number && number <= most))];
}

function lists({ items, minItems, maxItems, uniqueItems }: Schema, hints: Hints, place: number): unknown[][] {
  const values = typeof items === 'object' && items !== null ? samples(items as Schema, hints, place) : ['text'];
  const least = typeof minItems === 'number' ? minItems : 0;
  const length = Math.max(least, 1);
  const mixed = Array.from({ length }, (_, index) => values[index % values.length]);
  const same = values.slice(0, 6).map((value) => Array.from({ length }, () => value));
  return [
    ...(uniqueItems === true && length > 1 ? [mixed] : same),
    ...(values.length > length ? [values.slice(0, typeof maxItems === 'number' ? maxItems : undefined)] : []),
    ...(least === 0 ? [[]] : []),
  ];
}

function objects({ properties = {} }: Schema, hints: Hints, place: number): object[] {
  const fields = Object.entries(properties as Readonly<Record<string, Schema>>).map(
    ([name, field], index) => [name, samples(field, hints, place + index)] as const,
  );
  const plain = Object.fromEntries(fields.map(([name, [first]]) => [name, first]));
  const longest = Math.max(0, ...fields.map(([, values]) => values.length));
  const others = Array.from({ length: longest }, (_, turn) =>
    fields.flatMap(([name, values]) => (turn > 0 && turn < values.length ? [{ ...plain, [name]: values[turn] }] : [])),
  );
  return [plain, ...others.flat()];
}

function writing({ format, pattern, minLength, examples }: Schema, hints: Hints, place: number): unknown {
  const instant = new Date(hints.instant(place)).toISOString();
  if (format === 'date') return instant.slice(0, 10);
  if (format === 'date-time') return instant;
  if (format === 'time') return '10:00';
  if (format === 'email') return 'somebody@company.example';
  if (format === 'person') return hints.people[place % hints.people.length];
  const given = Array.isArray(examples) ? examples.find((one) => typeof one === 'string') : undefined;
  const found = given ?? (typeof pattern === 'string' ? textMatching(pattern) : 'text');
  return typeof minLength === 'number' ? found.padEnd(minLength, 'x') : found;
}

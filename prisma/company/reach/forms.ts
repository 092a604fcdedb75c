import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { samples, type Hints, type Schema } from './samples.ts';

export type Form = Readonly<Record<string, unknown>>;

/** Forms that a schema accepts, and whether they are all there are with the values worth trying. */
export interface Forms {
  readonly forms: readonly Form[];
  readonly all: boolean;
}

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  formats: {
    date: true,
    'date-time': true,
    time: true,
    email: true,
    person: true,
    account: true,
    money: { type: 'number', validate: Number.isSafeInteger },
  },
});

/**
 * Fills a form in with every combination of the values worth trying, at most `cap` of them, spread evenly when there are more. What the schema
 * wants beside, or does not want under a condition, is added and left out until it accepts the form.
 */
export function formsFor(schema: Schema, hints: readonly Hints[], cap: number): Forms {
  const { $id: _name, ...body } = schema;
  const accepts = ajv.compile(body);
  const fields = fieldsOf(schema);
  const required = Array.isArray(schema['required']) ? (schema['required'] as unknown[]) : [];
  const kinds = hints.map((hint) =>
    Object.entries(fields).map(([name, ways], place) => {
      const values = ways.flatMap((way) => samples(way, hint, place));
      return { name, values: required.includes(name) || !isChoice(ways, values) ? values : [undefined, ...values] };
    }),
  );
  const counts = kinds.map((kind) => kind.reduce((product, { values }) => product * BigInt(values.length), 1n));
  const total = counts.reduce((sum, count) => sum + count, 0n);
  const forms = new Map<string, Form>();
  for (let turn = 0n; turn < total && turn < BigInt(cap); turn += 1n) {
    const which = Number(turn % BigInt(kinds.length));
    const filled = combination(kinds[which] ?? [], spread(turn / BigInt(kinds.length), counts[which] ?? 1n));
    const form = accepted(
      accepts,
      filled,
      Object.fromEntries(
        (kinds[which] ?? []).map(({ name, values }) => [name, values.find((value) => value !== undefined)]),
      ),
    );
    if (form) forms.set(JSON.stringify(form), form);
  }
  return { forms: [...forms.values()], all: total <= BigInt(cap) };
}

/** Every field that any part of a schema knows, with all that is said about it. */
function fieldsOf(schema: Schema): Record<string, Schema[]> {
  const fields: Record<string, Schema[]> = {};
  for (const [name, field] of Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>))
    (fields[name] ??= []).push(field);
  const branches = ['then', 'else', 'allOf', 'anyOf', 'oneOf'].flatMap((key) => schema[key] ?? []) as Schema[];
  for (const branch of branches)
    for (const [name, ways] of Object.entries(fieldsOf(branch)))
      (fields[name] ??= []).push(
        ...ways.filter((way) => Object.keys(way).some((key) => key === 'type' || key === 'enum' || key === 'oneOf')),
      );
  return fields;
}

/** A process may turn on what is chosen or named, hardly on what is written. */
const isChoice = (ways: readonly Schema[], values: readonly unknown[]): boolean =>
  values.length > 1 || ways.some(({ format }) => format === 'person');

/** The turns in an order that strides through all combinations, each once. */
function spread(turn: bigint, count: bigint): bigint {
  let stride = (count * 618n) / 1000n || 1n;
  while (divisor(stride, count) !== 1n) stride += 1n;
  return (turn * stride) % count;
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

function combination(
  kind: readonly { readonly name: string; readonly values: readonly unknown[] }[],
  number: bigint,
): Form {
  const form: Record<string, unknown> = {};
  let rest = number;
  for (const { name, values } of kind) {
    const value = values[Number(rest % BigInt(values.length))];
    rest /= BigInt(values.length);
    if (value !== undefined) form[name] = value;
  }
  return form;
}

function accepted(accepts: ValidateFunction, filled: Form, plain: Form): Form | undefined {
  const form: Record<string, unknown> = { ...filled };
  for (let tries = 0; tries < 6; tries += 1) {
    if (accepts(form)) return form;
    const changed = (accepts.errors ?? []).filter((error) => mended(form, error, plain));
    if (changed.length === 0) return undefined;
  }
  return undefined;
}

function mended(form: Record<string, unknown>, { instancePath, params }: ErrorObject, plain: Form): boolean {
  const { missingProperty, additionalProperty, unevaluatedProperty } = params as Record<string, string | undefined>;
  if (instancePath !== '') return false;
  const unwanted = additionalProperty ?? unevaluatedProperty;
  if (unwanted !== undefined) return Reflect.deleteProperty(form, unwanted);
  if (missingProperty === undefined || plain[missingProperty] === undefined) return false;
  form[missingProperty] = plain[missingProperty];
  return true;
}

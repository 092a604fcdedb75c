import type { ErrorObject } from 'ajv/dist/2020.js';
import { No } from '../no.ts';
import { faultsIn, told } from '../rulebooks/filled-in.ts';
import type { Rulebook } from '../rulebooks/in-force.ts';
import type { Me } from '../session/me.ts';

type Form = Readonly<Record<string, unknown>>;
type Schema = Readonly<Record<string, unknown>>;

/** How often the schema is asked again what is missing: each branch of a condition may open another one. */
const mostBranches = 6;

/**
 * A form that is still being filled in, as a process can read it: what the schema misses is there and empty. `finished` where nothing was
 * wrong. Throws `unreadable-form` where a value is of another type than the schema says.
 */
export function readable(me: Me, rulebook: Rulebook, form: Form): { readonly form: Form; readonly finished: boolean } {
  const whole = withoutBlanks(form) as Record<string, unknown>;
  let faults = faultsIn(rulebook, whole);
  const finished = faults.length === 0;
  for (let branch = 0; branch < mostBranches && faults.length > 0; branch += 1) {
    const strange = faults.filter(({ keyword }) => keyword === 'type');
    if (strange.length > 0) throw new No('unreadable-form', { errors: told(me, strange) });
    for (const fault of faults) addMissing(whole, rulebook.form.schema, fault);
    faults = faultsIn(rulebook, whole);
  }
  return { form: whole, finished };
}

/** A line of a list that was begun, or a field that was emptied, travels as null: it is not there yet. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, inside]) => inside !== null);
  return Object.fromEntries(filled.map(([name, inside]) => [name, withoutBlanks(inside)]));
}

function addMissing(
  form: Record<string, unknown>,
  schema: Schema,
  { instancePath, params, parentSchema }: ErrorObject,
) {
  const { missingProperty } = params as { readonly missingProperty?: string };
  const place = instancePath
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], form);
  if (missingProperty === undefined || typeof place !== 'object' || place === null) return;
  const field = fieldOf(parentSchema, missingProperty) ?? fieldOf(schema, missingProperty);
  (place as Record<string, unknown>)[missingProperty] = emptyOf(field);
}

function fieldOf(schema: Schema | undefined, name: string): Schema | undefined {
  const field = (schema?.['properties'] as Readonly<Record<string, Schema | boolean>> | undefined)?.[name];
  return typeof field === 'object' && 'type' in field ? field : undefined;
}

/** Nothing yet, as its type writes it; of a choice the first one, for a process may look nothing up under none of them. */
function emptyOf(field: Schema | undefined): unknown {
  const [choice] = (field?.['oneOf'] ?? []) as readonly { readonly const?: unknown }[];
  const [value = choice?.const] = (field?.['enum'] ?? []) as readonly unknown[];
  if (value !== undefined) return value;
  switch (field?.['type']) {
    case 'array':
      return [];
    case 'object':
      return {};
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return 0;
    default:
      return '';
  }
}

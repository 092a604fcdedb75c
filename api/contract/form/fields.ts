import { schemaIn, type FieldSchema } from './field-schema.ts';

/** A field of a form: its name and what the schema says of it. */
export interface Field {
  readonly name: string;
  readonly schema: FieldSchema;
}

/** All fields a schema may ask for, in the order of the ui schema, those of its conditions among them. */
export function fieldsOf(schema: FieldSchema, ui: Readonly<Record<string, unknown>>): Field[] {
  const found = new Map(collected(schema));
  const wished = Array.isArray(ui['ui:order']) ? ui['ui:order'].filter((name) => typeof name === 'string') : [];
  const names = new Set([...wished.filter((name) => found.has(name)), ...found.keys()]);
  return [...names].map((name) => ({ name, schema: found.get(name) ?? {} }));
}

type Branching = FieldSchema & Readonly<Partial<Record<'then' | 'else' | 'allOf' | 'anyOf', unknown>>>;

function collected(part: unknown): [string, FieldSchema][] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties = {}, then, else: otherwise, allOf, anyOf, oneOf } = schemaIn(part) as Branching;
  const own = Object.entries(properties).map(([name, field]): [string, FieldSchema] => [name, schemaIn(field)]);
  const titled = own.filter(([, field]) => field.title !== undefined || field.type !== undefined);
  return [...titled, ...[then, otherwise, ...listIn(allOf), ...listIn(anyOf), ...listIn(oneOf)].flatMap(collected)];
}

const listIn = (parts: unknown): readonly unknown[] => (Array.isArray(parts) ? parts : []);

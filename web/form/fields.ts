import type { RJSFSchema } from '@rjsf/utils';

/** A field of a form: its name and what the schema says of it. */
export interface Field {
  readonly name: string;
  readonly schema: RJSFSchema;
}

/** All fields a schema may ask for, in the order of the ui schema, those of its conditions among them. */
export function fieldsOf(schema: RJSFSchema, ui: Readonly<Record<string, unknown>>): Field[] {
  const found = new Map(collected(schema));
  const wished = Array.isArray(ui['ui:order']) ? ui['ui:order'].filter((name) => typeof name === 'string') : [];
  const names = new Set([...wished.filter((name) => found.has(name)), ...found.keys()]);
  return [...names].map((name) => ({ name, schema: found.get(name) ?? {} }));
}

function collected(schema: unknown): [string, RJSFSchema][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, then, else: otherwise, allOf = [], anyOf = [], oneOf = [] } = schema as RJSFSchema;
  const own = Object.entries(properties).flatMap(([name, field]): [string, RJSFSchema][] =>
    typeof field === 'object' ? [[name, field]] : [],
  );
  const titled = own.filter(([, field]) => field.title !== undefined || field.type !== undefined);
  return [...titled, ...[then, otherwise, ...allOf, ...anyOf, ...oneOf].flatMap(collected)];
}

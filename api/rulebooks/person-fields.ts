/** The persons that a filled-in form names: the values of the fields whose schema has the format `person`. */
export function personFields(schema: unknown, form: Readonly<Record<string, unknown>>): string[] {
  const named = Object.keys(form).filter((field) => mentions(schema, field));
  return named.flatMap((field) => [form[field]].flat()).filter((value) => typeof value === 'string');
}

/** True when any part of the schema (a condition's branch too) says that the field is a person. */
function mentions(schema: unknown, field: string): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  if (Array.isArray(schema)) return schema.some((part) => mentions(part, field));
  const { properties } = schema as { properties?: Readonly<Record<string, unknown>> };
  return isPerson(properties?.[field]) || Object.values(schema).some((part) => mentions(part, field));
}

function isPerson(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  const { format, items } = schema as { format?: unknown; items?: unknown };
  return format === 'person' || isPerson(items);
}

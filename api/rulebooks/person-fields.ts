/** The persons that a filled-in form names, in its lists of entries too: the values of the fields whose schema has the format `person`. */
export function personFields(schema: unknown, form: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(form).flatMap(([field, value]) => {
    const values = [value].flat();
    if (mentions(schema, field)) return values.filter((one) => typeof one === 'string');
    return values.flatMap((one) => (isEntry(one) ? personFields(schema, one) : []));
  });
}

const isEntry = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

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

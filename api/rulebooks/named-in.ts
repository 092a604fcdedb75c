/** What a field of our own formats names: a colleague, a budget. */
type Named = 'person' | 'account';

/** What a filled-in form names of that kind, in its lists of entries too: the values of the fields whose schema has the format. */
export function namedIn(form: Readonly<Record<string, unknown>>, format: Named, schema: unknown): string[] {
  return Object.entries(form).flatMap(([field, value]) => {
    const values = [value].flat();
    if (mentions(schema, field, format)) return values.filter((one) => typeof one === 'string');
    return values.flatMap((one) => (isEntry(one) ? namedIn(one, format, schema) : []));
  });
}

const isEntry = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** True when any part of the schema (a condition's branch too) says that the field has the format. */
function mentions(schema: unknown, field: string, format: Named): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  if (Array.isArray(schema)) return schema.some((part) => mentions(part, field, format));
  const { properties } = schema as { properties?: Readonly<Record<string, unknown>> };
  return has(properties?.[field], format) || Object.values(schema).some((part) => mentions(part, field, format));
}

function has(schema: unknown, wanted: Named): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  const { format, items } = schema as { format?: unknown; items?: unknown };
  return format === wanted || has(items, wanted);
}

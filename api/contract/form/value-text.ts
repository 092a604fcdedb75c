import { schemaIn, type FieldSchema } from './field-schema.ts';

/** How values are written in the reader's language. */
export interface Writing {
  readonly empty: string;
  readonly yes: string;
  readonly no: string;
  readonly comma: string;
  readonly instant: (at: string) => string;
  readonly day: (date: string) => string;
  readonly money: (cents: number) => string;
  readonly nameOf: (person: string) => string;
  readonly field: (title: string, value: string) => string;
}

/** Writes a form's value as the schema means it: instants, days, money, choices, people by name. */
export function valueText(value: unknown, schema: FieldSchema, writing: Writing): string {
  if (value === undefined || value === null || value === '') return writing.empty;
  const title = choiceOf(value, schema);
  if (title !== undefined) return title;
  if (typeof value === 'boolean') return value ? writing.yes : writing.no;
  if (typeof value === 'number') return schema.format === 'money' ? writing.money(value) : String(value);
  if (typeof value === 'string') {
    if (schema.format === 'date-time') return writing.instant(value);
    if (schema.format === 'date') return writing.day(value);
    return schema.format === 'person' ? writing.nameOf(value) : value;
  }
  if (Array.isArray(value)) return value.map((each) => valueText(each, schemaIn(schema.items), writing)).join('\n');
  return fieldsText(value, schema, writing);
}

/** A part of a form in one line: its fields under their titles. */
function fieldsText(value: object, { properties = {} }: FieldSchema, writing: Writing): string {
  const fields = Object.entries(value).map(([name, each]: [string, unknown]) => {
    const schema = schemaIn(properties[name]);
    return writing.field(schema.title ?? name, valueText(each, schema, writing));
  });
  return fields.join(writing.comma);
}

function choiceOf(value: unknown, { oneOf = [] }: FieldSchema): string | undefined {
  const choice = oneOf.find((each) => (schemaIn(each) as { const?: unknown }).const === value);
  return schemaIn(choice).title;
}

/** What a JSON Schema says of a field, as far as showing it needs it; whatever else it says stays unread. */
export interface FieldSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: unknown;
  readonly format?: string;
  readonly default?: unknown;
  readonly oneOf?: readonly unknown[];
  readonly items?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** A part of a schema, where it is one: `true` and absent ones say nothing. */
export const schemaIn = (part: unknown): FieldSchema =>
  typeof part === 'object' && part !== null && !Array.isArray(part) ? part : {};

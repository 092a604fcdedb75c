interface Place {
  readonly parentData: unknown;
}

function isAfterBeginning(from: string, to: string, _schema: unknown, place?: Place): boolean {
  const begins = Date.parse(String((place?.parentData as Readonly<Record<string, unknown>> | undefined)?.[from]));
  return Number.isNaN(begins) || Number.isNaN(Date.parse(to)) || Date.parse(to) > begins;
}

/** `"x-ends": "from"`, a keyword for ajv: this instant ends what the field `from` begins, and comes after it. JSON Schema cannot compare two fields. */
export const ends = {
  keyword: 'x-ends',
  type: 'string' as const,
  schemaType: 'string' as const,
  error: { message: 'must be later than the beginning' },
  validate: isAfterBeginning,
};

import type { Sheets } from './scripts.ts';

/** What sends a case another way than expected, by the field that says it. */
const otherwise = {
  satisfied: false,
  sold: false,
  way: 'by-itself',
  is: 'plan',
  fault: true,
  causedByWantOfHandover: false,
} as const;

/** Each sheet as expected, and once more where one of its fields sends the case another way. */
export function sheetsOf(sheets: Readonly<Record<string, { readonly expected: object }>>): Sheets {
  return Object.fromEntries(
    Object.entries(sheets).map(([name, { expected }]) => {
      const other = Object.entries(otherwise).filter(([field]) => field in expected);
      const plain = { ...expected };
      return [name, other.length > 0 ? [plain, plain, { ...expected, ...Object.fromEntries(other) }] : [plain]];
    }),
  );
}

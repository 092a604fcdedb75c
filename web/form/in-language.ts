import type { RJSFSchema } from '@rjsf/utils';
import type { Language } from '../i18n/language.ts';

/** A form's schema in the shown language: Chinese as written, English from the `x-en` beside it. */
export function inLanguage(schema: Readonly<Record<string, unknown>>, language: Language): RJSFSchema {
  return translated(schema, language) as RJSFSchema;
}

function translated(node: unknown, language: Language): unknown {
  if (Array.isArray(node)) return node.map((each) => translated(each, language));
  if (typeof node !== 'object' || node === null) return node;
  const { 'x-en': english, ...rest } = node as Record<string, unknown>;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, translated(value, language)]));
  return language === 'en' && typeof english === 'object' ? { ...own, ...english } : own;
}

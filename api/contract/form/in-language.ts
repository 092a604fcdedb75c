import type { FieldSchema } from './field-schema.ts';

/** A form's schema in the shown language: Chinese as written, English from the `x-en` beside it. */
export function inLanguage(schema: Readonly<Record<string, unknown>>, language: 'zh-CN' | 'en'): FieldSchema {
  return translated(schema, language) as FieldSchema;
}

function translated(node: unknown, language: 'zh-CN' | 'en'): unknown {
  if (Array.isArray(node)) return node.map((each) => translated(each, language));
  if (typeof node !== 'object' || node === null) return node;
  const { 'x-en': english, ...rest } = node as Record<string, unknown>;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, translated(value, language)]));
  return language === 'en' && typeof english === 'object' ? { ...own, ...english } : own;
}

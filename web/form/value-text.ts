import type { RJSFSchema } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { useTime } from '../i18n/time.ts';
import { useMoney } from '../parts/money.ts';

/** Writes a form's value as the schema means it: instants, days, money, choices, people by name. */
export function useValueText(nameOf: (person: string) => string): (value: unknown, schema: RJSFSchema) => string {
  const { t } = useTranslation();
  const time = useTime();
  const money = useMoney();
  const text = (value: unknown, schema: RJSFSchema): string => {
    if (value === undefined || value === null || value === '') return t('form.empty');
    const title = choiceOf(value, schema);
    if (title !== undefined) return title;
    if (typeof value === 'boolean') return value ? t('form.yes') : t('form.no');
    if (typeof value === 'number') return schema.format === 'money' ? money(value) : String(value);
    if (typeof value === 'string') {
      if (schema.format === 'date-time') return time.instant(value);
      if (schema.format === 'date') return time.day(value);
      return schema.format === 'person' ? nameOf(value) : value;
    }
    if (Array.isArray(value)) return value.map((each) => text(each, itemOf(schema))).join('\n');
    return JSON.stringify(value);
  };
  return text;
}

function choiceOf(value: unknown, { oneOf = [] }: RJSFSchema): string | undefined {
  for (const choice of oneOf) {
    if (typeof choice === 'object' && choice.const === value) return choice.title;
  }
  return undefined;
}

function itemOf({ items }: RJSFSchema): RJSFSchema {
  return typeof items === 'object' && !Array.isArray(items) ? items : {};
}

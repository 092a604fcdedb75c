import { useTranslation } from 'react-i18next';
import type { FieldSchema } from '../../api/contract/form/field-schema.ts';
import { valueText } from '../../api/contract/form/value-text.ts';
import { useTime } from '../i18n/time.ts';
import { useMoney } from '../parts/money.ts';

/** Writes a form's value as the schema means it, in the shown language. */
export function useValueText(nameOf: (person: string) => string): (value: unknown, schema: FieldSchema) => string {
  const { t } = useTranslation();
  const time = useTime();
  const money = useMoney();
  const writing = {
    empty: t('form.empty'),
    yes: t('form.yes'),
    no: t('form.no'),
    comma: t('list.comma'),
    instant: time.instant,
    day: time.day,
    money,
    nameOf,
    field: (title: string, value: string) => t('form.field', { title, value }),
  };
  return (value, schema) => valueText(value, schema, writing);
}

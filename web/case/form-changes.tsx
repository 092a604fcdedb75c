import { useMemo } from 'react';
import { fieldsOf } from '../../api/contract/form/fields.ts';
import { inLanguage } from '../../api/contract/form/in-language.ts';
import { useValueText } from '../form/value-text.ts';
import { useLanguage } from '../i18n/language.ts';
import { useShownCase } from './case-context.ts';

type Form = Readonly<Record<string, unknown>>;

/** What a new submission changed: the old value struck, the new one beside it. */
export function FormChanges({ before, after }: { before: Form; after: Form }) {
  const { language } = useLanguage();
  const { file, nameOf } = useShownCase();
  const valueText = useValueText(nameOf);
  const fields = useMemo(
    () => fieldsOf(inLanguage(file.formSchema.schema, language), file.formSchema.ui),
    [file.formSchema, language],
  );
  const changed = fields.filter(({ name }) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return (
    <ul className="form-changes">
      {changed.map(({ name, schema }) => (
        <li key={name}>
          {schema.title ?? name}: <del>{valueText(before[name], schema)}</del>{' '}
          <ins>{valueText(after[name], schema)}</ins>
        </li>
      ))}
    </ul>
  );
}

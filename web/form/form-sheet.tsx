import { useMemo } from 'react';
import type { FormSchema } from '../../api/contract/processes.ts';
import { useLanguage } from '../i18n/language.ts';
import { fieldsOf } from '../../api/contract/form/fields.ts';
import { inLanguage } from '../../api/contract/form/in-language.ts';
import { useValueText } from './value-text.ts';
import './form-sheet.css';

interface Props {
  readonly form: Readonly<Record<string, unknown>>;
  readonly formSchema: FormSchema;
  readonly nameOf: (person: string) => string;
}

/** A form to read: what was filled in, under the titles of its schema. */
export function FormSheet({ form, formSchema, nameOf }: Props) {
  const { language } = useLanguage();
  const valueText = useValueText(nameOf);
  const fields = useMemo(
    () => fieldsOf(inLanguage(formSchema.schema, language), formSchema.ui),
    [formSchema, language],
  );
  return (
    <dl className="form-sheet">
      {fields
        .filter(({ name }) => form[name] !== undefined)
        .map(({ name, schema }) => {
          const text = valueText(form[name], schema);
          return (
            <div key={name} className={isLong(text, schema.title) ? 'form-sheet-long' : undefined}>
              <dt>{schema.title ?? name}</dt>
              <dd>{text}</dd>
            </div>
          );
        })}
    </dl>
  );
}

const widthOf = (text: string): number => [...text].reduce((width, each) => width + (each > '\u2e7f' ? 2 : 1), 0);

const isLong = (text: string, title = '') => text.includes('\n') || widthOf(text) > 56 || widthOf(title) > 40;

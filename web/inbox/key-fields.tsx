import { useMemo } from 'react';
import type { InboxItem } from '../../api/contract/inbox.ts';
import { useProcesses } from '../data/processes.ts';
import { fieldsOf } from '../../api/contract/form/fields.ts';
import { inLanguage } from '../../api/contract/form/in-language.ts';
import { useValueText } from '../form/value-text.ts';
import { useLanguage } from '../i18n/language.ts';

/** The first three short fields of the form that are not what they are by default: what one needs in order to know which matter it is. */
export function KeyFields({ item: { process, form } }: { item: InboxItem }) {
  const { language } = useLanguage();
  const { data: processes = [] } = useProcesses();
  const valueText = useValueText((person) => person);
  const schema = processes.find((each) => each.process === process)?.form;
  const fields = useMemo(
    () => (schema ? fieldsOf(inLanguage(schema.schema, language), schema.ui) : []),
    [schema, language],
  );
  if (!form) return null;
  const texts = fields
    .filter(
      ({ name, schema }) =>
        form[name] !== undefined && form[name] !== schema.default && isShort(schema.type, schema.format),
    )
    .map(({ name, schema }) => valueText(form[name], schema))
    .slice(0, 3);
  return texts.length > 0 && <span className="inbox-row-fields">{texts.join(' · ')}</span>;
}

const isShort = (type: unknown, format: string | undefined) =>
  type !== 'boolean' && type !== 'array' && type !== 'object' && format !== 'person';

import type { FieldTemplateProps, RJSFSchema, UiSchema } from '@rjsf/utils';
import { Form } from 'antd';

/** One field: its title, its help in place, its faults in place. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { id, label, required, hidden, children, rawErrors = [], rawDescription, schema, uiSchema } = props;
  if (hidden) return <div hidden>{children}</div>;
  if (schema.type === 'object') return <>{children}</>;
  const saysItself = isOneCheck(schema, uiSchema) || isListOfItems(schema);
  const wrong = rawErrors.length > 0;
  return (
    <Form.Item
      colon={false}
      layout="vertical"
      htmlFor={id}
      label={label && !saysItself ? label : undefined}
      required={required ?? false}
      extra={saysItself || !rawDescription ? undefined : rawDescription}
      validateStatus={wrong ? 'error' : ''}
      help={wrong ? <span id={`${id}__error`}>{[...new Set(rawErrors)].join(' ')}</span> : undefined}
    >
      {children}
    </Form.Item>
  );
}

/** A check box stands before its own words; yes and no side by side need the question above them. */
const isOneCheck = (schema: RJSFSchema, ui: UiSchema | undefined) =>
  schema.type === 'boolean' && ui?.['ui:widget'] !== 'radio';

/** A list has its title on top of its items; several choices of a few are one field. */
const isListOfItems = (schema: RJSFSchema) => schema.type === 'array' && !schema.uniqueItems;

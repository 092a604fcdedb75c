import type { FieldTemplateProps } from '@rjsf/utils';
import { Form } from 'antd';

/** One field: its title, its help in place, its faults in place. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { id, label, displayLabel, required, hidden, children, rawErrors = [], rawDescription, schema } = props;
  if (hidden) return <div hidden>{children}</div>;
  if (schema.type === 'object') return <>{children}</>;
  const saysItself = schema.type === 'boolean' || schema.type === 'array';
  const wrong = rawErrors.length > 0;
  return (
    <Form.Item
      colon={false}
      layout="vertical"
      htmlFor={id}
      label={displayLabel && !saysItself ? label : undefined}
      required={required ?? false}
      extra={saysItself || !rawDescription ? undefined : rawDescription}
      validateStatus={wrong ? 'error' : ''}
      help={wrong ? <span id={`${id}__error`}>{[...new Set(rawErrors)].join(' ')}</span> : undefined}
    >
      {children}
    </Form.Item>
  );
}

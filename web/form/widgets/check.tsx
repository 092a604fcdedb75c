import type { WidgetProps } from '@rjsf/utils';
import { Checkbox } from 'antd';

/** A yes or no, with its help below. */
export function CheckWidget({ id, label, value, required, disabled, readonly, onChange, schema }: WidgetProps) {
  return (
    <Checkbox
      id={id}
      checked={value === true}
      disabled={Boolean(disabled) || Boolean(readonly)}
      aria-required={required}
      onChange={({ target }) => onChange(target.checked)}
      className="form-check-box"
    >
      <span className="form-check">
        {label}
        {schema.description && <small>{schema.description}</small>}
      </span>
    </Checkbox>
  );
}

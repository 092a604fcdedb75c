import type { WidgetProps } from '@rjsf/utils';
import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { keepEnter } from './keep-enter.ts';
import { usePhone } from '../../parts/use-phone.ts';

/** A calendar day without a time; a phone uses its own picker. */
export function DayWidget({ id, value, disabled, readonly, onChange, onBlur, rawErrors = [] }: WidgetProps) {
  const phone = usePhone();
  const day = typeof value === 'string' && value !== '' ? value : undefined;
  const shared = {
    id,
    disabled: Boolean(disabled) || Boolean(readonly),
    onBlur: () => onBlur(id, value),
    ...(rawErrors.length > 0 ? { status: 'error' as const } : {}),
  };
  if (phone) {
    const choose = (text: string) => onChange(text === '' ? undefined : text);
    return <Input {...shared} type="date" value={day ?? ''} onChange={({ target }) => choose(target.value)} />;
  }
  return (
    <DatePicker
      {...shared}
      onKeyDown={keepEnter}
      value={day === undefined ? null : dayjs(day)}
      onChange={(next) => onChange(Array.isArray(next) ? undefined : next?.format('YYYY-MM-DD'))}
    />
  );
}

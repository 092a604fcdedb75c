import type { WidgetProps } from '@rjsf/utils';
import { DatePicker, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useZone } from '../../data/company.ts';
import { keepEnter } from './keep-enter.ts';
import { usePhone } from '../../parts/use-phone.ts';
import { handsAt, instantAt } from './company-clock.ts';

/** An instant, picked by the company's clock; a phone uses its own picker. */
export function InstantWidget({ id, value, disabled, readonly, onChange, onBlur, rawErrors = [] }: WidgetProps) {
  const { t } = useTranslation();
  const zone = useZone();
  const phone = usePhone();
  const hands = typeof value === 'string' && value !== '' ? handsAt(value, zone) : null;
  const choose = (next: Dayjs | null) => onChange(next?.isValid() ? instantAt(next, zone) : undefined);
  const shared = {
    id,
    disabled: Boolean(disabled) || Boolean(readonly),
    onBlur: () => onBlur(id, value),
    ...(rawErrors.length > 0 ? { status: 'error' as const, 'aria-describedby': `${id}__error` } : {}),
  };
  if (phone) {
    return (
      <Input
        {...shared}
        type="datetime-local"
        value={hands?.format('YYYY-MM-DDTHH:mm') ?? ''}
        onChange={({ target }) => choose(target.value === '' ? null : dayjs(target.value))}
      />
    );
  }
  return (
    <DatePicker
      {...shared}
      onKeyDown={keepEnter}
      showTime={{ format: 'HH:mm', minuteStep: 5, defaultOpenValue: dayjs().hour(9).minute(0).second(0) }}
      format="YYYY-MM-DD HH:mm"
      placeholder={t('form.instant')}
      needConfirm={false}
      value={hands}
      onChange={(next) => choose(Array.isArray(next) ? null : next)}
    />
  );
}

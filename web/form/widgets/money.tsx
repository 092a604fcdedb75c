import type { WidgetProps } from '@rjsf/utils';
import { InputNumber } from 'antd';
import { useCurrency } from '../../data/company.ts';
import { useLanguage } from '../../i18n/language.ts';

/** An amount of money: typed in yuan or euro, kept in fen or cents. */
export function MoneyWidget({ id, value, disabled, readonly, onChange, onBlur, rawErrors = [] }: WidgetProps) {
  const currency = useCurrency();
  const { language } = useLanguage();
  const sign = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value;
  return (
    <InputNumber
      id={id}
      prefix={sign}
      precision={2}
      inputMode="decimal"
      disabled={Boolean(disabled) || Boolean(readonly)}
      value={typeof value === 'number' ? value / 100 : null}
      onChange={(amount) => onChange(amount === null ? undefined : Math.round(amount * 100))}
      onBlur={() => onBlur(id, value)}
      {...(rawErrors.length > 0 ? { status: 'error' as const } : {})}
    />
  );
}

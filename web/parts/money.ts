import { useLanguage } from '../i18n/language.ts';
import { useCurrency } from '../data/company.ts';

/** Writes an amount in fen or cents in the company's currency. */
export function useMoney(): (cents: number) => string {
  const { language } = useLanguage();
  const currency = useCurrency();
  return (cents) => new Intl.NumberFormat(language, { style: 'currency', currency }).format(cents / 100);
}

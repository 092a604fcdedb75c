import { useSession } from './session.ts';

/** The time zone in which the company's times are shown; the browser's own before anybody has signed in. */
export function useZone(): string {
  const { data } = useSession();
  return data?.company.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The currency of the company's money, as ISO 4217 names it. */
export function useCurrency(): string {
  const { data } = useSession();
  return data?.company.currency ?? 'CNY';
}

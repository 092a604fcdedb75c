import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useZone } from '../data/company.ts';
import { useLanguage, type Language } from './language.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "11月22日 周日 14:05" or "Sun 22 Nov, 14:05" in the company's time zone; the year is added when it is not this one. */
export function instantText(at: Date, language: Language, timeZone: string, now = new Date()): string {
  const parts = partsOf(at, language, timeZone);
  const year = parts('year');
  const other = year === partsOf(now, language, timeZone)('year') ? '' : year;
  const clock = `${parts('hour')}:${parts('minute')}`;
  if (language === 'en') {
    return `${parts('weekday')} ${parts('day')} ${parts('month')}${other && ` ${other}`}, ${clock}`;
  }
  return `${other && `${other}年`}${parts('month')}月${parts('day')}日 ${parts('weekday')} ${clock}`;
}

/** "2026-11-22 14:05:09" in the company's time zone, for whoever compares records. */
export const exactText = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);

/** "11月22日 周日" or "Sun 22 Nov 2026" for a calendar day that has no time. */
export function dayText(date: string, language: Language): string {
  const parts = partsOf(new Date(`${date}T12:00:00Z`), language, 'UTC');
  if (language === 'en') return `${parts('weekday')} ${parts('day')} ${parts('month')} ${parts('year')}`;
  return `${parts('year')}年${parts('month')}月${parts('day')}日 ${parts('weekday')}`;
}

function partsOf(at: Date, language: Language, timeZone: string) {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone,
    year: 'numeric',
    month: language === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const found = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '';
}

/** A length of time in its largest fitting unit, and the next one where that says more: "3 days 4 h". */
export function lengthText(t: TFunction, milliseconds: number): string {
  const length = Math.max(0, milliseconds);
  if (length < minute) return t('time.moment');
  if (length < hour) return t('time.minutes', { n: Math.floor(length / minute) });
  if (length < day) {
    const hours = Math.floor(length / hour);
    const minutes = Math.floor((length % hour) / minute);
    return minutes > 0 && hours < 6 ? t('time.hoursMinutes', { hours, minutes }) : t('time.hours', { n: hours });
  }
  const days = Math.floor(length / day);
  const hours = Math.floor((length % day) / hour);
  return hours > 0 && days < 4 ? t('time.daysHours', { days, hours }) : t('time.days', { n: days });
}

/** The ways the inbox writes times, in the shown language and the company's time zone. */
export function useTime() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const zone = useZone();
  return {
    instant: (at: string | number) => instantText(new Date(at), language, zone),
    exact: (at: string | number) => exactText(new Date(at), zone),
    day: (date: string) => dayText(date, language),
    length: (milliseconds: number) => lengthText(t, milliseconds),
    ago: (at: string | number, now = Date.now()) => {
      const length = now - new Date(at).getTime();
      return length < minute ? t('time.justNow') : t('time.ago', { length: lengthText(t, length) });
    },
  };
}

import en from '../../web/i18n/en.json' with { type: 'json' };
import zh from '../../web/i18n/zh-CN.json' with { type: 'json' };
import type { Writing } from '../contract/form/value-text.ts';

export type Language = 'zh-CN' | 'en';

/** The words of the screens, which the sheets share: steps, outcomes, what happened. */
export const screens = (language: Language) => (language === 'en' ? en : zh);

const printed = {
  'zh-CN': {
    applicant: '申请人',
    number: '编号',
    opened: '提交时间',
    closed: '办结时间',
    outcome: '结果',
    open: '办理中',
    steps: '办理经过',
    step: '环节',
    who: '经办人',
    what: '意见',
    when: '时间',
    forOther: (name: string, other: string) => `${name}（代 ${other}）`,
    byRule: '系统按规则',
    voided: '（已作废）',
    files: '附件',
    slips: '催办单',
    slip: (number: string, name: string, at: string) => `${number} 致 ${name}，${at}`,
    acknowledged: '已阅',
    unread: '未阅',
    part: (ordinal: string | null, keeper: string) => `${ordinal === null ? '' : `第${ordinal}联  `}${keeper} 存`,
    read: (name: string, at: string | null) => (at === null ? `${name} 未阅` : `${name} 已阅 ${at}`),
    check: (code: string, records: number) => `校验码 ${code}  共 ${records} 条记录`,
    page: (page: number, of: number) => `第 ${page} 页，共 ${of} 页`,
    empty: '—',
    yes: '是',
    no: '否',
    comma: '，',
    field: (title: string, value: string) => `${title}：${value}`,
  },
  en: {
    applicant: 'Applicant',
    number: 'Number',
    opened: 'Submitted',
    closed: 'Closed',
    outcome: 'Outcome',
    open: 'open',
    steps: 'What was done',
    step: 'Step',
    who: 'By',
    what: 'Opinion',
    when: 'When',
    forOther: (name: string, other: string) => `${name} (for ${other})`,
    byRule: 'the system, by rule',
    voided: ' (set aside)',
    files: 'Attachments',
    slips: 'Reminder slips',
    slip: (number: string, name: string, at: string) => `${number} to ${name}, ${at}`,
    acknowledged: 'read',
    unread: 'not read',
    part: (ordinal: string | null, keeper: string) =>
      `${ordinal === null ? 'Kept' : `Part ${ordinal} · kept`} by ${keeper}`,
    read: (name: string, at: string | null) => (at === null ? `${name}: not read` : `${name}: read ${at}`),
    check: (code: string, records: number) => `Check code ${code} · ${records} records`,
    page: (page: number, of: number) => `Page ${page} of ${of}`,
    empty: '—',
    yes: 'yes',
    no: 'no',
    comma: ', ',
    field: (title: string, value: string) => `${title}: ${value}`,
  },
} as const;

export type PrintedWords = (typeof printed)[Language];

/** The words that only the printed sheets use. */
export const wordsOf = (language: Language): PrintedWords => printed[language];

const ordinals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** "3" as the third part is called: 三, or 3; null for a part that is called after its keeper. */
export function ordinal(part: string, language: Language): string | null {
  if (!/^\d+$/.test(part)) return null;
  return language === 'zh-CN' ? (ordinals[Number(part)] ?? part) : part;
}

/** How values are written on paper, in the company's time zone and money. */
export function writingIn(
  language: Language,
  { timeZone, currency }: { readonly timeZone: string; readonly currency: string },
  nameOf: (person: string) => string,
): Writing {
  const instant = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone,
    dateStyle: language === 'en' ? 'medium' : 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', dateStyle: 'long' });
  const money = new Intl.NumberFormat(language, { style: 'currency', currency });
  const { empty, yes, no, comma, field } = printed[language];
  return {
    empty,
    yes,
    no,
    comma,
    field,
    nameOf,
    instant: (at) => instant.format(new Date(at)),
    day: (date) => day.format(new Date(date)),
    money: (cents) => money.format(cents / 100),
  };
}

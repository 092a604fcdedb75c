import { sha256 } from '../../domain/canonical.ts';
import type { Undelivered } from './undelivered.ts';

/** A letter as the mail server gets it. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for the same notice, so that a letter sent twice is shown once. */
  readonly messageId: string;
}

const words = {
  'zh-CN': {
    subject: {
      'task-opened': (matter: string) => `${matter} 待您处理`,
      'task-handed-over': (matter: string) => `${matter} 已转交给您`,
      'task-taken-over': (matter: string) => `${matter} 逾期未办，转由您处理`,
      reminder: (matter: string) => `提醒：${matter} 尚待您处理`,
      'reminder-slip': (matter: string, slip: string) => `催办单 ${slip}：${matter}`,
      notice: (matter: string) => `${matter} 有一条通知`,
      'case-granted': (matter: string) => `${matter} 已批准`,
      'case-closed': (matter: string) => `${matter} 已办结`,
    },
    standsIn: (matter: string, absent: string) => `（代 ${absent}）${matter}`,
    open: '请登录后查看：',
    footer: '打开链接不会作出任何决定。本邮件由系统自动发出，请勿回复。',
  },
  en: {
    subject: {
      'task-opened': (matter: string) => `${matter} waits for you`,
      'task-handed-over': (matter: string) => `${matter} was handed over to you`,
      'task-taken-over': (matter: string) => `${matter} was late and now waits for you`,
      reminder: (matter: string) => `Reminder: ${matter} still waits for you`,
      'reminder-slip': (matter: string, slip: string) => `Reminder slip ${slip}: ${matter}`,
      notice: (matter: string) => `${matter}: there is a notice for you`,
      'case-granted': (matter: string) => `${matter} is granted`,
      'case-closed': (matter: string) => `${matter} is closed`,
    },
    standsIn: (matter: string, absent: string) => `(for ${absent}) ${matter}`,
    open: 'Sign in to see it:',
    footer: 'Opening the link decides nothing. This message was sent by the system; please do not answer it.',
  },
} as const;

type Told = keyof (typeof words)['en']['subject'];

/** The letter that tells a person of a notice, in his language, with a link to the task; it holds nothing of the form. */
export function letterFor(notice: Undelivered, publicUrl: string): Letter {
  const { subject, standsIn, open, footer } = notice.language.startsWith('zh') ? words['zh-CN'] : words.en;
  const process = notice.process[notice.language.startsWith('zh') ? 'zh' : 'en'];
  const matter =
    notice.absent === null ? `${process} ${notice.number}` : standsIn(`${process} ${notice.number}`, notice.absent);
  const headline = subject[told(notice.about)](matter, String(notice.body['number']));
  return {
    to: notice.email,
    subject: headline,
    text: [headline, '', open, linkFor(notice, publicUrl), '', footer, ''].join('\n'),
    messageId: messageId(notice, publicUrl),
  };
}

/** What the notice is about, without the rung: every kind that is not known here is a plain notice. */
function told(about: string): Told {
  const kind = about.replace(/-\d+$/, '');
  return kind in words.en.subject ? (kind as Told) : 'notice';
}

function linkFor({ caseId, body }: Undelivered, publicUrl: string): string {
  const { task } = body;
  return new URL(typeof task === 'number' ? `/tasks/${caseId}-${task}` : `/cases/${caseId}`, publicUrl).href;
}

function messageId({ caseId, seq, person, about }: Undelivered, publicUrl: string): string {
  return `<${caseId}.${seq}.${sha256(`${person}\n${about}`).slice(0, 16)}@${new URL(publicUrl).hostname}>`;
}

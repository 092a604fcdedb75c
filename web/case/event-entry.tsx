import {
  CheckCircleFilled,
  CloseCircleFilled,
  RollbackOutlined,
  SettingOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseEvent } from '../../api/contract/case.ts';
import { FormSheet } from '../form/form-sheet.tsx';
import { useTime } from '../i18n/time.ts';
import { FileList } from '../parts/file-list.tsx';
import { useShownCase } from './case-context.ts';
import { useEventWords } from './event-words.ts';
import { FormChanges } from './form-changes.tsx';
import type { Entry } from './trail.ts';

type OfEvent = Extract<Entry, { kind: 'event' }>;

/** The dot of an entry: a person's, or a cog for what the rule did by itself. */
export function lookOf({ event, voided }: OfEvent): { color: string; icon: ReactNode } {
  if ('rule' in event.actor) return { color: 'gray', icon: <SettingOutlined aria-hidden /> };
  if (voided) return { color: 'gray', icon: <UserOutlined aria-hidden /> };
  if (event.kind === 'vetoed' || event.kind === 'became-serious')
    return { color: 'red', icon: <CloseCircleFilled aria-hidden /> };
  if (event.kind === 'decision-made') {
    return event.verdict === 'approved'
      ? { color: 'green', icon: <CheckCircleFilled aria-hidden /> }
      : { color: 'red', icon: <CloseCircleFilled aria-hidden /> };
  }
  const back = event.kind === 'returned' || event.kind === 'recalled' || event.kind === 'withdrawn';
  return back
    ? { color: 'orange', icon: <RollbackOutlined aria-hidden /> }
    : { color: 'blue', icon: <UserOutlined aria-hidden /> };
}

/** One event of the journal: who, what, when, how long it took, with opinion and files. */
export function EventEntry({ entry: { event, voided, took, before } }: { entry: OfEvent }) {
  const { t } = useTranslation();
  const time = useTime();
  const eventWords = useEventWords();
  const automatic = 'rule' in event.actor;
  const note = 'note' in event ? event.note : undefined;
  const files = 'attachments' in event ? event.attachments : undefined;
  const words = eventWords(event);
  return (
    <div className={automatic ? 'entry entry-automatic' : 'entry'}>
      <p className="entry-what">
        {!automatic && (
          <strong>
            <Actor actor={event.actor} />
          </strong>
        )}{' '}
        {voided ? <s>{words}</s> : words}
        {voided && <span className="entry-voided">{t('trail.voided')}</span>}
      </p>
      {note && <blockquote>{note}</blockquote>}
      {event.kind === 'form-submitted' && before && <FormChanges before={before} after={event.form} />}
      {event.kind === 'answer-given' && <GivenAnswer task={event.task} answer={event.answer} />}
      {files && <FileList files={files} />}
      <p className="entry-when">
        <time dateTime={new Date(event.at).toISOString()}>{time.instant(event.at)}</time>
        {took !== undefined && <span>{t('trail.took', { length: time.length(took) })}</span>}
        {automatic && <span>{t('trail.automatic')}</span>}
      </p>
    </div>
  );
}

/** The sheet as it was filled in. */
function GivenAnswer({ task, answer }: { task: number; answer: Readonly<Record<string, unknown>> }) {
  const { file, nameOf } = useShownCase();
  const sheet = file.tasks.find(({ seq }) => seq === task)?.sheet;
  const formSchema = file.formSchema.sheets?.[sheet ?? ''];
  return formSchema ? <FormSheet form={answer} formSchema={formSchema} nameOf={nameOf} /> : null;
}

function Actor({ actor }: { actor: CaseEvent['actor'] }) {
  const { t } = useTranslation();
  const { nameOf } = useShownCase();
  if ('rule' in actor) return null;
  if ('administrator' in actor) {
    return t('actor.administrator', { name: nameOf(actor.administrator), reason: actor.reason });
  }
  return 'for' in actor
    ? t('actor.for', { name: nameOf(actor.person), other: nameOf(actor.for) })
    : nameOf(actor.person);
}

import { useTranslation } from 'react-i18next';
import type { ExpectedStep, Preview } from '../../api/contract/previews.ts';
import { useEventWords } from '../case/event-words.ts';
import { useTime } from '../i18n/time.ts';
import { usePeopleText } from './route-step.tsx';

type Note = Preview['notes'][number];

const told: readonly Note['kind'][] = [
  'absence-booked',
  'amount-held',
  'copies-sent',
  'deputy-appointed',
  'gate-opened',
  'notice-given',
];

/** What belongs on the way between its steps; the rest is a warning above it, or nobody's news beforehand. */
export const isTold = (note: Note): boolean =>
  told.includes(note.kind) && !('filled' in note && note.filled && 'done' in note.filled && !note.filled.done);

/** Something that the case notes by itself on its way. */
export function RouteNote({ note }: { note: Note }) {
  const words = useEventWords();
  return <small className="route-note">{words(note)}</small>;
}

/** What lies on nobody's desk: the limit of the whole case, a right to stop it, the time away. */
export function SilentStep({ step }: { step: ExpectedStep }) {
  const { t } = useTranslation();
  const time = useTime();
  const people = usePeopleText();
  const at = step.dueAt === null ? '' : time.instant(step.dueAt);
  if (step.kind === 'veto') return <small className="route-note">{t('route.veto', { names: people(step) })}</small>;
  if (at === '') return null;
  return <small className="route-note">{t(step.kind === 'clock' ? 'route.deadline' : 'route.away', { at })}</small>;
}

import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Preview } from '../../api/contract/previews.ts';
import { useEventWords } from '../case/event-words.ts';
import { useWords } from '../i18n/words.ts';
import { useMoney } from '../parts/money.ts';

/** What the applicant would rather know before: a fine, no room, an overlap; and where the route does not lead to an approval. */
export function RouteWarnings({ route }: { route: Preview }) {
  const { t } = useTranslation();
  const warnings = useWarnings(route);
  const end = endOf(route);
  return (
    <div aria-live="polite">
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon className="route-warning" title={warning} />
      ))}
      {end && (
        <Alert
          type={end === 'rejected' ? 'error' : 'info'}
          showIcon
          className="route-warning"
          title={t(`route.end.${end}`)}
        />
      )}
    </div>
  );
}

type End = 'rejected' | 'sent-back' | 'endless' | 'unclear';

function endOf({ end, outcome, finished }: Preview): End | undefined {
  if (end === 'closed') return outcome === 'approved' ? undefined : 'rejected';
  return end === 'unclear' && !finished ? undefined : end;
}

function useWarnings({ notes }: Preview): string[] {
  const { t } = useTranslation();
  const words = useWords();
  const eventWords = useEventWords();
  const money = useMoney();
  return notes.flatMap((note) => {
    if (note.kind === 'violation-noted')
      return [t('route.fine', { of: words.violation(note.of), fine: money(note.fine) })];
    if (note.kind === 'amount-held' && note.filled && note.filled.available === undefined)
      return [t('route.roomUnseen')];
    if (note.kind === 'amount-held' && note.filled?.done === false) {
      // a hold that follows the booking of a time away counts its half days
      const isDays = notes.some((other) => other.kind === 'absence-booked' && note.follows.includes(other.step));
      const text = (amount: number) => (isDays ? t('route.days', { n: amount / 2 }) : money(amount));
      return [t('route.noRoom', { needed: text(note.amount), available: text(note.filled.available ?? 0) })];
    }
    if (note.kind === 'absence-booked' && note.filled?.done && note.filled.standsInFor) return [eventWords(note)];
    if ((note.kind === 'absence-booked' || note.kind === 'deputy-appointed') && note.filled?.done === false)
      return [eventWords(note)];
    return [];
  });
}

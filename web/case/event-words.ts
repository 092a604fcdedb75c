import { useTranslation } from 'react-i18next';
import { useTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import { useMoney } from '../parts/money.ts';
import { useByText } from './by-text.ts';
import { useShownCase } from './case-context.ts';
import type { CaseEvent } from './trail.ts';

/** Says what happened, in one sentence without its subject. */
export function useEventWords(): (event: CaseEvent) => string {
  const { t } = useTranslation();
  const words = useWords();
  const time = useTime();
  const money = useMoney();
  const byText = useByText();
  const { nameOf } = useShownCase();
  const names = (persons: readonly string[] = []) => persons.map(nameOf).join(persons.length > 1 ? t('list.or') : '');
  return (event) => {
    const step = 'step' in event ? words.step(event.step) : '';
    switch (event.kind) {
      case 'case-opened':
        return t('trail.opened');
      case 'task-opened': {
        const { candidates, dueAt } = event.filled ?? {};
        const told = { step, names: names(candidates) };
        return dueAt === undefined
          ? t('trail.asked', told)
          : t('trail.askedUntil', { ...told, at: time.instant(dueAt) });
      }
      case 'task-claimed':
        return t('trail.claimed', { step });
      case 'task-released':
        return t('trail.released', { step });
      case 'acknowledged':
        return t('trail.acknowledged', { step });
      case 'task-handed-over':
        return t('trail.handedOver', { step, name: nameOf(event.to) });
      case 'decision-made':
        return t(event.verdict === 'approved' ? 'trail.approved' : 'trail.rejected', { step });
      case 'document-handed-in':
        return t('trail.handedIn', { step });
      case 'form-submitted':
        return t('trail.submitted');
      case 'task-lapsed':
        return t('trail.lapsed', { step });
      case 'task-taken-over':
        return t('trail.takenOver', { step, by: names(event.filled?.candidates) || byText(event.by) });
      case 'task-closed':
        return t('trail.taskClosed', { step, cause: words.cause(event.cause) });
      case 'returned':
        return t('trail.returned', { step: words.step(event.to) });
      case 'recalled':
        return t('trail.recalled', { step: words.step(event.to) });
      case 'notice-checked': {
        if (!event.filled) return t('trail.noticeUnknown');
        const latest = time.instant(event.filled.latest);
        return event.filled.inTime ? t('trail.noticeInTime', { latest }) : t('trail.noticeLate', { latest });
      }
      case 'violation-noted':
        return t('trail.violation', { of: words.violation(event.of), fine: money(event.fine) });
      case 'notice-given':
        return t('trail.noticeGiven', { names: names(event.filled?.persons), text: words.noticeText(event.text) });
      case 'withdrawn':
        return t('trail.withdrawn');
      case 'case-closed':
        return t('trail.closed', { outcome: t(`outcome.${event.outcome}`) });
    }
  };
}

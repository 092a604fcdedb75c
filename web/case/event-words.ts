import { useTranslation } from 'react-i18next';
import { finesOf } from '../../domain/penalty.ts';
import { useTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import { useMoney } from '../parts/money.ts';
import { useByText } from './by-text.ts';
import { useNames } from './case-context.ts';
import type { CaseEvent } from '../../api/contract/case.ts';

type Held = Extract<CaseEvent, { kind: 'amount-held' }>;
type Settled = Extract<CaseEvent, { kind: 'amount-settled' }>;

/** True for half days of leave; other amounts are money. */
const isLeave = ({ step }: { readonly step: string }): boolean => /^balance( taken)?: /.test(step);

type Violation = Extract<CaseEvent, { kind: 'violation-noted' }>;

/** Says what happened, in one sentence without its subject. */
export function useEventWords(): (event: CaseEvent) => string {
  const { t } = useTranslation();
  const words = useWords();
  const time = useTime();
  const money = useMoney();
  const byText = useByText();
  const nameOf = useNames();
  const names = (persons: readonly string[] = []) => persons.map(nameOf).join(persons.length > 1 ? t('list.or') : '');
  const violation = ({ of, fine, person, goesTo, wageDays }: Violation) => {
    const what = { of: words.violation(of), fine: money(fine) };
    const told =
      person === undefined ? t('trail.violation', what) : t('trail.violationOf', { ...what, name: nameOf(person) });
    const more = [
      goesTo === undefined ? '' : t('trail.goesTo', { fund: words.fund(goesTo) }),
      wageDays ? t('trail.wageDays', { days: wageDays }) : '',
    ];
    return [told, ...more.filter(Boolean)].join(t('list.comma'));
  };
  const taken = ({ step, amount, filled }: Settled) => {
    const told = { step: words.step(step), days: amount / 2 };
    if (!filled?.beyond) return t('trail.balanceSettled', told);
    return t('trail.beyondBalance', { ...told, beyond: filled.beyond / 2 });
  };
  const balance = ({ step, amount, filled }: Held) => {
    const told = { step: words.step(step), days: amount / 2 };
    if (filled?.done) return t('trail.balanceHeld', told);
    if (filled?.available === undefined) return t('trail.notHeld', { step: told.step });
    return t('trail.balanceShort', { ...told, available: filled.available / 2 });
  };
  return (event) => {
    const step = 'step' in event ? words.step(event.step) : '';
    switch (event.kind) {
      case 'case-opened':
        return t('trail.opened');
      case 'task-opened': {
        const { candidates, dueAt } = event.filled ?? {};
        if (event.spec.kind === 'clock' && dueAt !== undefined) {
          return t('trail.clock', { step, at: time.instant(dueAt) });
        }
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
        return violation(event);
      case 'notice-given':
        return t('trail.noticeGiven', { names: names(event.filled?.persons), text: words.noticeText(event.text) });
      case 'answer-given':
        return t('trail.answered', { step });
      case 'vetoed':
        return t('trail.vetoed');
      case 'came-back':
        return t('trail.cameBack');
      case 'became-serious':
        return t('trail.becameSerious');
      case 'task-recounted': {
        const dueAt = event.filled?.dueAt;
        const at = dueAt === undefined ? '' : time.instant(dueAt);
        const before = event.before === undefined ? '' : time.instant(event.before);
        return t('trail.recounted', { step, before, at });
      }
      case 'copies-sent':
        return t('trail.copiesSent', { step, count: event.copies.length });
      case 'case-granted':
        return t('trail.leaveGranted');
      case 'absence-taken':
        return t('trail.taken', { days: (event.filled?.halfDays ?? 0) / 2 });
      case 'gate-opened':
        return event.from === undefined
          ? t('trail.gateOpened', { step })
          : t('trail.monthCome', { step, at: time.instant(event.from) });
      case 'penalty-imposed': {
        const each = finesOf(event).map(({ person, amount }) => `${nameOf(person)} ${money(amount)}`);
        return t('trail.penalty', { shares: each.join(t('list.comma')) });
      }
      case 'loss-shared': {
        const each = event.shares.map(({ bearer, amount }) => `${nameOf(bearer)} ${money(amount)}`);
        return t('trail.lossShared', { loss: money(event.loss), shares: each.join(t('list.comma')) });
      }
      case 'loss-revoked':
        return t('trail.lossRevoked', { step });
      case 'penalty-lifted':
        return t('trail.penaltyLifted', { step });
      case 'grant-revoked':
        return t('trail.grantRevoked', { step, amount: money(event.amount) });
      case 'account-granted':
        return t('trail.granted', { name: event.name, amount: money(event.amount) });
      case 'amount-held':
        if (isLeave(event)) return balance(event);
        return t(event.filled?.done ? 'trail.held' : 'trail.notHeld', { step });
      case 'amount-settled':
        if (isLeave(event)) return taken(event);
        return t(event.filled?.done ? 'trail.settled' : 'trail.notSettled', { step });
      case 'amount-released':
        return t('trail.releasedAmount', { step });
      case 'absence-booked': {
        const { done = true, halfDays = 0, overlaps = [], standsInFor = [] } = event.filled ?? {};
        const from = time.instant(event.from);
        const to = time.instant(event.to);
        const away = t('trail.absence', { from, to, days: halfDays / 2 });
        const standsIn = t('trail.standsIn', { names: standsInFor.map(nameOf).join(t('list.comma')) });
        if (done) return standsInFor.length > 0 ? `${away}${t('list.comma')}${standsIn}` : away;
        if (halfDays === 0) return t('noticeText.no working time');
        return t('trail.overlaps', { numbers: overlaps.join(t('list.comma')) || t('trail.otherCases') });
      }
      case 'absence-ended':
        return t('trail.absenceEnded');
      case 'deputy-appointed': {
        if (!event.filled?.done) {
          const numbers = event.filled?.overlaps.join(t('list.comma')) || t('trail.awayHimself');
          return t('trail.notDeputy', { deputy: nameOf(event.deputy), numbers });
        }
        const from = time.instant(event.from);
        const to = time.instant(event.to);
        return t('trail.deputy', { deputy: nameOf(event.deputy), absent: nameOf(event.absent), from, to });
      }
      case 'deputy-ended':
        return t('trail.deputyEnded');
      case 'withdrawn':
        return t('trail.withdrawn');
      case 'case-closed':
        return t('trail.closed', { outcome: t(`outcome.${event.outcome}`) });
    }
  };
}

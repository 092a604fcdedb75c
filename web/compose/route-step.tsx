import { useTranslation } from 'react-i18next';
import type { ExpectedStep } from '../../api/contract/previews.ts';
import { useByText } from '../case/by-text.ts';
import { useNames } from '../case/case-context.ts';
import { WhyThem } from '../case/why.tsx';
import { useTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';

const mostNamed = 3;

/** One step of the way: what, who, until when, and why. */
export function RouteStep({ step, first }: { step: ExpectedStep; first: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const people = usePeopleText();
  const limit = useLimitText();
  return (
    <div className="route-step">
      <strong>{words.step(step.step)}</strong>
      <span>{people(step)}</span>
      <small>
        {[limit(step, first), step.attachment && t('route.attach', { document: words.document(step.attachment) })]
          .filter(Boolean)
          .join(t('route.separator'))}
      </small>
      <WhyThem task={step} />
    </div>
  );
}

/** Who is asked, by name; before he is named, how he will be. */
export function usePeopleText(): (step: ExpectedStep) => string {
  const { t } = useTranslation();
  const nameOf = useNames();
  const byText = useByText();
  return ({ candidates, why }) => {
    if (candidates.length === 0) return byText(why.chosenBy);
    const names = candidates.slice(0, mostNamed).map(nameOf).join(t('list.or'));
    return candidates.length > mostNamed ? t('route.andMore', { names, n: candidates.length }) : names;
  };
}

/** For who is asked at once the instant; for whoever comes later how long he has, for nobody knows when it reaches him. */
function useLimitText(): (step: ExpectedStep, first: boolean) => string {
  const { t } = useTranslation();
  const time = useTime();
  return ({ dueAt, why: { explanation } }, first) => {
    if (dueAt === null) return '';
    if (first || explanation.length === 0) return t('route.before', { at: time.instant(dueAt) });
    const counted = explanation.filter(({ kind }) => kind !== 'paused');
    const length = time.length(counted.reduce((sum, { from, to }) => sum + (to - from), 0));
    const isWorking = counted.some(({ kind }) => kind === 'working');
    return t(isWorking ? 'route.withinWorking' : 'route.within', { length });
  };
}

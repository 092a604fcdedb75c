import { DownOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preview } from '../../api/contract/previews.ts';
import { NamesContext } from '../case/case-context.ts';
import { usePreview } from '../data/previews.ts';
import { useWords } from '../i18n/words.ts';
import { usePhone } from '../parts/use-phone.ts';
import { foreseen, isFirst, isSilent, stretchesOf } from './route-order.ts';
import { isTold, RouteNote, SilentStep } from './route-note.tsx';
import { RouteStep } from './route-step.tsx';
import { RouteWarnings } from './route-warnings.tsx';
import './route.css';

/** Where the form would go if it were handed in now, and what it would meet; it follows the form as it is filled in. */
export function ExpectedRoute({ process, form }: { process: string; form: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [open, setOpen] = useState(!phone);
  const inside = useId();
  const { data, isPending, isError, isPlaceholderData } = usePreview(process, form);
  return (
    <section className="route" aria-label={t('route.title')} aria-busy={isPlaceholderData}>
      <button
        type="button"
        className="route-head"
        aria-expanded={open}
        aria-controls={inside}
        onClick={() => setOpen(!open)}
      >
        <h2>{t('route.title')}</h2>
        {!open && data && <Summary route={data} />}
        <DownOutlined aria-hidden rotate={open ? 180 : 0} />
      </button>
      <div id={inside}>
        {isPending && open && <Skeleton active paragraph={{ rows: 3 }} title={false} />}
        {isError && !data && <p className="route-note">{t('route.unreachable')}</p>}
        {data && <Way route={data} open={open} />}
      </div>
    </section>
  );
}

function Summary({ route }: { route: Preview }) {
  const words = useWords();
  const steps = route.steps.filter((step) => !isSilent(step)).map(({ step }) => words.step(step));
  return <small className="route-summary">{steps.join(' → ')}</small>;
}

function Way({ route, open }: { route: Preview; open: boolean }) {
  const { t } = useTranslation();
  const nameOf = (person: string) => route.people[person]?.name ?? person.replace(/^.*:/, '');
  const shown = stretchesOf(foreseen(route), route.notes.filter(isTold));
  return (
    <NamesContext.Provider value={nameOf}>
      <RouteWarnings route={route} />
      {open && (
        <>
          <ol className="route-way">
            {shown.map((stretch) => (
              <li
                key={stretch.key}
                className={'note' in stretch || stretch.steps.every(isSilent) ? 'route-aside' : undefined}
              >
                {'note' in stretch ? (
                  <RouteNote note={stretch.note} />
                ) : (
                  stretch.steps.map((step) =>
                    isSilent(step) ? (
                      <SilentStep key={step.seq} step={step} />
                    ) : (
                      <RouteStep key={step.seq} step={step} first={isFirst(step, route.steps)} />
                    ),
                  )
                )}
                {'steps' in stretch && stretch.steps.length > 1 && <em>{t('route.together')}</em>}
              </li>
            ))}
          </ol>
          <p className="route-foot">{t(route.finished ? 'route.assumed' : 'route.unfinished')}</p>
        </>
      )}
    </NamesContext.Provider>
  );
}

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { InboxItem, InboxView } from '../../api/contract/inbox.ts';
import { useHeldDecision } from '../app/held-decision.tsx';
import { CaseScreen } from '../case/case-screen.tsx';
import { useInbox } from '../data/inbox.ts';
import { DeputyBanner } from '../leave/deputy-banner.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { usePhone } from '../parts/use-phone.ts';
import { InboxList } from './inbox-list.tsx';
import { SearchBox } from './search-box.tsx';
import { useRowKeys } from './row-keys.ts';
import './inbox.css';

const views: readonly string[] = ['todo', 'done', 'mine'] satisfies InboxView[];

/** List and detail side by side; one of them on a phone. View, search and the open case are in the address. */
export function Inbox() {
  const { t } = useTranslation();
  const phone = usePhone();
  const navigate = useNavigate();
  const { caseId } = useParams();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('view') ?? 'todo';
  const view = (views.includes(asked) ? asked : 'todo') as InboxView;
  const query = search.get('q') ?? '';
  const openTask = caseId && search.has('task') ? `${caseId}-${search.get('task') ?? ''}` : undefined;
  const inbox = useInbox(view, query);
  const { isDecided } = useHeldDecision();
  const items = (inbox.data ?? []).filter(({ task }) => !isDecided(task));

  const addressOf = useCallback(
    (item: Pick<InboxItem, 'case' | 'task'> | undefined) => {
      const kept = new URLSearchParams({ view, ...(query ? { q: query } : {}) });
      if (item?.task) kept.set('task', item.task.slice(37));
      return `/inbox${item ? `/${item.case}` : ''}?${kept.toString()}`;
    },
    [view, query],
  );
  const isOpen = (item: InboxItem) => item.case === caseId && (openTask === undefined || item.task === openTask);
  const goNext = () => {
    const here = items.findIndex(isOpen);
    const next = items[here + 1] ?? items[here - 1];
    void navigate(addressOf(phone || view !== 'todo' ? undefined : next));
  };
  useRowKeys(items, isOpen, (item) => void navigate(addressOf(item)));

  const list = (
    <section className="inbox-list-pane" aria-label={t(`views.${view}`)}>
      <header className="inbox-head">
        <h1>{t(`views.${view}`)}</h1>
        <SearchBox
          key={view}
          value={query}
          onChange={(q) => setSearch({ view, ...(q ? { q } : {}) }, { replace: true })}
        />
      </header>
      {view === 'todo' && <DeputyBanner />}
      <InboxList
        view={view}
        query={query}
        items={items}
        inbox={inbox}
        openCase={caseId}
        openTask={openTask}
        addressOf={addressOf}
      />
    </section>
  );
  if (phone) {
    return caseId ? <CaseScreen key={caseId} id={caseId} back={addressOf(undefined)} onDecided={goNext} /> : list;
  }
  return (
    <div className="inbox">
      {list}
      <section className="inbox-detail" aria-label={t('inbox.detail')}>
        {caseId ? (
          <CaseScreen key={caseId} id={caseId} onDecided={goNext} />
        ) : items.length === 0 ? null : (
          <Nothing title={t('inbox.choose')} why={view === 'todo' ? t('inbox.chooseWhy') : t('inbox.chooseKeys')} />
        )}
      </section>
    </div>
  );
}

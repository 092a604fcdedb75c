import { DeleteOutlined, FormOutlined } from '@ant-design/icons';
import { Button, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProcessInForce } from '../../api/contract/processes.ts';
import { useDiscardDraft, useDrafts } from '../data/drafts.ts';
import { useProcesses } from '../data/processes.ts';
import { inLanguage } from '../../api/contract/form/in-language.ts';
import { useLanguage, useNamed } from '../i18n/language.ts';
import { useTime } from '../i18n/time.ts';
import { Nothing } from '../parts/nothing.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { pinyinInitials } from './pinyin-initials.ts';
import './compose.css';

/** Picks what is asked for, by name, English name or pinyin initials; drafts can be taken up again. */
export function ChooseProcess() {
  const { t } = useTranslation();
  const named = useNamed();
  const { language } = useLanguage();
  const [query, setQuery] = useState('');
  const { data: processes = [], isPending, error, refetch } = useProcesses();
  const found = processes.filter(
    (process) => process.allowed.includes('open') && answers(process, query.trim().toLowerCase()),
  );
  return (
    <div className="page compose">
      <header>
        <h1>{t('compose.choose')}</h1>
        <p>{t('compose.chooseWhy')}</p>
      </header>
      <Input
        type="search"
        allowClear
        autoFocus
        size="large"
        placeholder={t('compose.search')}
        aria-label={t('compose.search')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {isPending && <Skeleton active />}
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      <ul className="process-list">
        {found.map(({ process, name, form }) => (
          <li key={process}>
            <Link to={`/ask/${process}`}>
              <FormOutlined aria-hidden />
              <span>
                <strong>{named(name)}</strong>
                <small>{inLanguage(form.schema, language).description}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {!isPending && !error && found.length === 0 && (
        <Nothing title={t('compose.none')} why={query ? t('compose.noneFound', { query }) : t('compose.noneWhy')} />
      )}
      <Drafts processes={processes} />
    </div>
  );
}

function answers({ process, name }: ProcessInForce, query: string): boolean {
  return [process, name.zh, name.en.toLowerCase(), pinyinInitials(name.zh)].some((text) => text.includes(query));
}

function Drafts({ processes }: { processes: readonly ProcessInForce[] }) {
  const { t } = useTranslation();
  const named = useNamed();
  const time = useTime();
  const { data: drafts = [] } = useDrafts();
  const discard = useDiscardDraft();
  const mine = drafts.filter((draft) => draft.case === null);
  if (mine.length === 0) return null;
  return (
    <section className="drafts" aria-label={t('compose.drafts')}>
      <h2>{t('compose.drafts')}</h2>
      <ul>
        {mine.map(({ id, process, savedAt }) => {
          const name = processes.find((each) => each.process === process)?.name;
          return (
            <li key={id}>
              <Link to={`/ask/${process}?draft=${id}`}>{name ? named(name) : process}</Link>
              <small>{t('compose.savedAt', { at: time.instant(savedAt) })}</small>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('compose.discard')}
                onClick={() => discard.mutate(id)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Copy } from '../../api/contract/copies.ts';
import { useCopies } from '../data/copies.ts';
import { useNamed } from '../i18n/language.ts';
import { useTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import { Nothing } from '../parts/nothing.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { ReadCopy } from './read-copy.tsx';
import { ReceiptTag } from './receipt-tag.tsx';
import './copies.css';

/** The parts of forms that I keep (抄送我): read or not. */
export function Copies() {
  const { t } = useTranslation();
  const [unread, setUnread] = useState(true);
  const kept = useCopies(unread);
  const copies = kept.data?.copies ?? [];
  return (
    <div className="page copies">
      <header>
        <h1>{t('copies.mine')}</h1>
        <p>{t('copies.mineWhy')}</p>
        <Segmented<boolean>
          value={unread}
          onChange={setUnread}
          options={[
            { value: true, label: t('copies.onlyUnread', { n: kept.data?.unread ?? 0 }) },
            { value: false, label: t('copies.all') },
          ]}
        />
      </header>
      {kept.isPending && <Skeleton active />}
      {kept.isError && <Trouble error={kept.error} onAgain={() => void kept.refetch()} />}
      {kept.data && copies.length === 0 && <Nothing title={t('copies.none')} why={t('copies.noneWhy')} />}
      <ul className="copy-list">
        {copies.map((copy) => (
          <KeptCopy key={`${copy.case} ${copy.copies} ${copy.part}`} copy={copy} />
        ))}
      </ul>
      {kept.hasNextPage && (
        <Button block loading={kept.isFetchingNextPage} onClick={() => void kept.fetchNextPage()}>
          {t('inbox.more')}
        </Button>
      )}
    </div>
  );
}

function KeptCopy({ copy }: { copy: Copy }) {
  const { t } = useTranslation();
  const named = useNamed();
  const time = useTime();
  const words = useWords();
  return (
    <li>
      <div className="copy-words">
        <Link to={`/cases/${copy.case}`}>
          {t('inbox.title', { process: named(copy.processName), name: copy.applicant.name })}
        </Link>
        <ReceiptTag readAt={copy.readAt} />
        <p>
          {words.part(copy)} · {copy.caseNumber} · {time.instant(copy.sentAt)}
        </p>
      </div>
      <ReadCopy copy={copy} />
    </li>
  );
}

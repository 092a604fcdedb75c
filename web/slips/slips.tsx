import { Button, Segmented, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Slip } from '../../api/contract/slips.ts';
import { useSession } from '../data/session.ts';
import { useSlips } from '../data/slips.ts';
import { useNamed } from '../i18n/language.ts';
import { useTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import { Nothing } from '../parts/nothing.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { AcknowledgeSlip } from './acknowledge-slip.tsx';
import './slips.css';

/** The slips addressed to me; for whoever oversees the company, all of them. */
export function Slips() {
  const { t } = useTranslation();
  const named = useNamed();
  const { data: session } = useSession();
  const [search] = useSearchParams();
  const [open, setOpen] = useState(true);
  const slips = useSlips(open, 'reminder-slip', search.get('department') ?? undefined);
  const oversees = session?.oversees ?? false;
  return (
    <div className="page slips">
      <header>
        <h1>{oversees ? t('slips.board') : t('slips.mine')}</h1>
        <p>{oversees ? t('slips.boardWhy') : t('slips.mineWhy')}</p>
        <Segmented<boolean>
          value={open}
          onChange={setOpen}
          options={[
            { value: true, label: t('slips.open') },
            { value: false, label: t('slips.all') },
          ]}
        />
      </header>
      {slips.isPending && <Skeleton active />}
      {slips.isError && <Trouble error={slips.error} onAgain={() => void slips.refetch()} />}
      {slips.data?.length === 0 && <Nothing title={t('slips.none')} why={t('slips.noneWhy')} />}
      {oversees
        ? byDepartment(slips.data ?? []).map(({ id, name, theirs }) => (
            <section key={id} aria-label={named(name)}>
              <h2 className="slip-department">
                {named(name)}
                <span>{t('slips.waiting', { n: theirs.filter(isWaiting).length })}</span>
              </h2>
              <SlipList slips={theirs} />
            </section>
          ))
        : slips.data && slips.data.length > 0 && <SlipList slips={slips.data} />}
      {slips.hasNextPage && (
        <Button block loading={slips.isFetchingNextPage} onClick={() => void slips.fetchNextPage()}>
          {t('inbox.more')}
        </Button>
      )}
    </div>
  );
}

const isWaiting = ({ acknowledgedAt }: Slip): boolean => acknowledgedAt === null;

/** The slips by the department of their addressee; who has most unanswered stands first. */
function byDepartment(slips: readonly Slip[]) {
  const departments = new Map(slips.map(({ department }) => [department.id, department]));
  return [...departments.values()]
    .map(({ id, name }) => ({ id, name, theirs: slips.filter(({ department }) => department.id === id) }))
    .sort((one, other) => other.theirs.filter(isWaiting).length - one.theirs.filter(isWaiting).length);
}

function SlipList({ slips }: { slips: readonly Slip[] }) {
  const { t } = useTranslation();
  const time = useTime();
  const words = useWords();
  return (
    <ul className="slip-list">
      {slips.map((slip) => (
        <li key={slip.seq}>
          <div>
            <strong className="slip-number">{slip.number}</strong>
            {slip.acknowledgedAt === null ? (
              <Tag color="warning">{t('slips.unacknowledged')}</Tag>
            ) : (
              <Tag color="success">{t('slips.acknowledgedAt', { at: time.instant(slip.acknowledgedAt) })}</Tag>
            )}
          </div>
          <p>
            {t('slips.to', { name: slip.addressee.name })} · <Link to={`/cases/${slip.case}`}>{slip.caseNumber}</Link> ·{' '}
            {words.step(slip.step)} · {time.instant(slip.issuedAt)}
          </p>
          <AcknowledgeSlip slip={slip} />
        </li>
      ))}
    </ul>
  );
}

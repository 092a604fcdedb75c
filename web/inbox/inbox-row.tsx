import { TeamOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InboxItem, InboxView } from '../../api/contract/inbox.ts';
import type { CaseFile } from '../../api/contract/case.ts';
import { useNamed } from '../i18n/language.ts';
import { useTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import { DueChip } from '../parts/due-chip.tsx';
import { Stamp } from '../parts/stamp.tsx';
import { useNow } from '../parts/use-now.ts';
import { KeyFields } from './key-fields.tsx';

interface Props {
  readonly item: InboxItem;
  readonly view: InboxView;
  readonly open: boolean;
  readonly to: string;
}

/** One row: what, whose, which number, how old, and until when. */
export function InboxRow({ item, view, open, to }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const words = useWords();
  const time = useTime();
  const now = useNow();
  const ended = outcomeOf(item.outcome);
  return (
    <Link to={to} className={open ? 'inbox-row open' : 'inbox-row'} aria-current={open ? 'true' : undefined}>
      <span className="inbox-row-top">
        <strong>
          {view === 'mine'
            ? named(item.processName)
            : t('inbox.title', { process: named(item.processName), name: item.applicant.name })}
        </strong>
        {ended ? <Stamp outcome={ended} small /> : item.settledAt === null && <DueChip dueAt={item.dueAt} />}
        {item.granted && <Tag color="success">{t('case.granted')}</Tag>}
      </span>
      <KeyFields item={item} />
      <span className="inbox-row-low">
        {item.standsInFor && <Tag color="warning">{t('deputy.for', { absent: item.standsInFor.name })}</Tag>}
        <span className="inbox-row-number">{item.number}</span>
        {view === 'mine' && item.holders.length > 0 && (
          <span>{t('inbox.with', { names: item.holders.join(t('list.comma')) })}</span>
        )}
        {view !== 'mine' && item.step && <span>{words.step(item.step)}</span>}
        {item.unclaimed && (
          <span title={t('inbox.unclaimed')}>
            <TeamOutlined aria-label={t('inbox.unclaimed')} />
          </span>
        )}
        <span className="inbox-row-age">{time.ago(item.settledAt ?? item.openedAt, now)}</span>
      </span>
    </Link>
  );
}

function outcomeOf(outcome: string | null): CaseFile['outcome'] {
  return outcome === 'approved' || outcome === 'rejected' || outcome === 'lapsed' || outcome === 'withdrawn'
    ? outcome
    : null;
}

import { ArrowLeftOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useDrafts } from '../data/drafts.ts';
import { useProcesses } from '../data/processes.ts';
import { useNamed } from '../i18n/language.ts';
import { LeaveBalanceLine } from '../leave/leave-balance.tsx';
import { NotFound } from '../not-found/not-found.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { FillIn } from './fill-in.tsx';
import './compose.css';

/** The form of a process, with what a draft of it already holds. */
export function ComposeForm({ process }: { process: string }) {
  const { t } = useTranslation();
  const named = useNamed();
  const [search] = useSearchParams();
  const processes = useProcesses();
  const drafts = useDrafts();
  const inForce = processes.data?.find((each) => each.process === process);
  if (processes.isError) return <Trouble error={processes.error} onAgain={() => void processes.refetch()} />;
  if (processes.isPending || drafts.isPending) return <Skeleton active className="case-waiting" />;
  if (!inForce?.allowed.includes('open')) return <NotFound />;
  const kept = drafts.data?.find(({ id }) => id === search.get('draft'));
  return (
    <div className="page compose">
      <header>
        <Link to="/ask" className="compose-back">
          <ArrowLeftOutlined aria-hidden /> {t('compose.other')}
        </Link>
        <h1>{named(inForce.name)}</h1>
      </header>
      {process === 'leave' && <LeaveBalanceLine />}
      <FillIn key={process} inForce={inForce} kept={kept} />
    </div>
  );
}

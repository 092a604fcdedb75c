import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../data/office.ts';
import { useSession } from '../data/session.ts';
import { useTime } from '../i18n/time.ts';
import { Trouble } from '../parts/trouble.tsx';
import { Departments } from './departments.tsx';
import { Figures } from './figures.tsx';
import { OfficeLists } from './lists.tsx';
import './office.css';

/** P05. The board of the General Manager's office: what is late where, what was issued, what may be asked. A manager sees his own department. */
export function Office() {
  const { t } = useTranslation();
  const time = useTime();
  const { data: session } = useSession();
  const { data: board, isPending, error, refetch } = useBoard();
  if (isPending) return <Skeleton active className="case-waiting" paragraph={{ rows: 8 }} />;
  if (!board) return <Trouble error={error} onAgain={() => void refetch()} />;
  return (
    <div className="page office">
      <header>
        <h1>{session?.oversees ? t('office.board') : t('office.own')}</h1>
        <p>{t('office.why', { at: time.instant(board.at) })}</p>
      </header>
      <Figures board={board} />
      <Departments board={board} />
      <OfficeLists board={board} />
    </div>
  );
}

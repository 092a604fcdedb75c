import { Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/contract/case.ts';
import { useHeldDecision } from '../app/held-decision.tsx';
import { useWords } from '../i18n/words.ts';
import { useShownCase } from './case-context.ts';
import { AnswerBar } from './answer-bar.tsx';
import { BackBar } from './back-bar.tsx';
import { DecideBar } from './decide-bar.tsx';
import { HandInBar } from './hand-in-bar.tsx';
import { MoreActs } from './more-acts.tsx';
import { ResubmitBar } from './resubmit-bar.tsx';
import './acts.css';

interface Props {
  /** The seq of the task that a link led to. */
  readonly wished: number | undefined;
  readonly onDecided?: () => void;
}

/** What I may do, as the API allows it: fixed at the bottom of the case. */
export function Acts({ wished, onDecided }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { file } = useShownCase();
  const { isDecided } = useHeldDecision();
  // a right that may be used comes after what is asked
  const mine = file.tasks
    .filter(({ allowed, id }) => allowed.length > 0 && !isDecided(id))
    .toSorted((a, b) => Number(a.kind === 'veto') - Number(b.kind === 'veto'));
  const [chosen, choose] = useState(wished);
  const task = mine.find(({ seq }) => seq === chosen) ?? mine[0];
  if (!task && !file.allowed.some((act) => act !== 'remark')) return null;
  return (
    <footer className="acts" aria-label={t('acts.title')}>
      {mine.length > 1 && task && (
        <Segmented
          value={task.seq}
          onChange={choose}
          options={mine.map(({ seq, step }) => ({ value: seq, label: words.step(step) }))}
        />
      )}
      {task ? (
        <ActsOn key={task.id} task={task} {...(onDecided ? { onDecided } : {})} />
      ) : (
        <div className="acts-row">
          <MoreActs task={undefined} />
        </div>
      )}
    </footer>
  );
}

function ActsOn({ task, onDecided }: { task: Task; onDecided?: () => void }) {
  const { t } = useTranslation();
  const { nameOf } = useShownCase();
  const more = <MoreActs task={task} />;
  return (
    <>
      {task.for && <p className="acts-for">{t('deputy.acting', { absent: nameOf(task.for) })}</p>}
      <ActBar task={task} more={more} {...(onDecided ? { onDecided } : {})} />
    </>
  );
}

function ActBar({ task, more, onDecided }: { task: Task; more: ReactNode; onDecided?: () => void }) {
  if (task.allowed.includes('decide')) {
    return <DecideBar task={task} more={more} {...(onDecided ? { onDecided } : {})} />;
  }
  if (task.allowed.includes('answer')) return <AnswerBar task={task} more={more} />;
  if (task.allowed.includes('handIn')) return <HandInBar task={task} more={more} />;
  if (task.allowed.includes('comeBack')) return <BackBar task={task} more={more} />;
  if (task.allowed.includes('submit')) return <ResubmitBar task={task} more={more} />;
  return <div className="acts-row">{more}</div>;
}

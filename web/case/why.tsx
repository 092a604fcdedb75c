import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/contract/case.ts';
import { useSession } from '../data/session.ts';
import { useTime } from '../i18n/time.ts';
import { useWords } from '../i18n/words.ts';
import { useByText } from './by-text.ts';
import './why.css';

type Asked = Pick<Task, 'candidates' | 'why' | 'dueAt' | 'rungs'>;

/** "Why me?": the rule that chose, who was passed over, how the limit was counted, and who will be chased when. */
export function WhyThem({ task }: { task: Asked }) {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const mine = session !== undefined && session !== null && task.candidates.includes(session.person.id);
  return (
    <Popover trigger="click" placement="bottomRight" title={t('why.title')} content={<Reasons task={task} />}>
      <Button type="link" size="small" icon={<QuestionCircleOutlined aria-hidden />} className="why-button">
        {mine ? t('why.me') : t('why.them')}
      </Button>
    </Popover>
  );
}

function Reasons({ task: { why, dueAt, rungs } }: { task: Asked }) {
  const { t } = useTranslation();
  const time = useTime();
  const words = useWords();
  const byText = useByText();
  const counted = why.explanation.filter(({ kind }) => kind !== 'paused');
  return (
    <div className="why">
      <p>{t('why.rule', { by: byText(why.chosenBy) })}</p>
      {why.passedOver.map(({ by, because }, index) => (
        <p key={index}>{t('why.passedOver', { by: byText(by), because: words.cause(because) })}</p>
      ))}
      {dueAt && (
        <p>
          {t('why.due', { at: time.instant(dueAt) })} {why.provisional && t('why.provisional')}
        </p>
      )}
      {counted.length > 0 && (
        <ul>
          {counted.slice(0, 8).map(({ from, to, kind }) => (
            <li key={from}>
              {time.instant(from)} – {time.instant(to)} {kind === 'working' ? t('why.working') : t('why.calendar')}
            </li>
          ))}
        </ul>
      )}
      {rungs.map(({ rung, at, does, state }) => (
        <p key={rung}>
          {t(`why.rung.${does}`, { at: time.instant(at) })} {words.cause(state)}
        </p>
      ))}
      <p className="why-digest">{t('why.digest', { digest: why.ruleDigest.slice(0, 12) })}</p>
    </div>
  );
}

import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/contract/case.ts';
import { useSession } from '../data/session.ts';
import { useShownCase } from './case-context.ts';
import { useDo } from './do.ts';
import { HandOver } from './hand-over.tsx';
import { SayWhy } from './say-why.tsx';
import { SendBack } from './send-back.tsx';
import { TakeBack } from './take-back.tsx';

type Asking = 'handOver' | 'return' | 'withdraw' | 'recall' | 'veto' | 'escalate';

/** The less frequent acts, behind one button; what ends the case stands apart. */
export function MoreActs({ task }: { task: Task | undefined }) {
  const { t } = useTranslation();
  const { file } = useShownCase();
  const { data: session } = useSession();
  const { act } = useDo();
  const [asking, setAsking] = useState<Asking>();
  const may = task?.allowed ?? [];
  const close = () => setAsking(undefined);
  const item = (key: Asking, danger = false) => ({
    key,
    danger,
    label: t(`acts.${key}`),
    onClick: () => setAsking(key),
  });
  const onTask = [
    ...(may.includes('veto') ? [item('veto', true)] : []),
    ...(may.includes('return') ? [item('return')] : []),
    ...(may.includes('handOver') ? [item('handOver')] : []),
    ...(may.includes('release') && task
      ? [{ key: 'release', label: t('acts.release'), onClick: () => void act({ act: 'release', task: task.id }) }]
      : []),
  ];
  const onCase = [
    ...(file.allowed.includes('escalate') ? [item('escalate', true)] : []),
    ...(file.allowed.includes('recall') ? [item('recall')] : []),
    ...(file.allowed.includes('withdraw') ? [item('withdraw', true)] : []),
  ];
  const apart = onTask.length > 0 && onCase.length > 0 ? [{ type: 'divider' as const }] : [];
  return (
    <>
      {may.includes('claim') && task && session && (
        <Button onClick={() => void act({ act: 'claim', task: task.id, person: session.person.id })}>
          {t('acts.claim')}
        </Button>
      )}
      {task === undefined
        ? onCase.map(({ key, danger, label, onClick }) => (
            <Button key={key} danger={danger} onClick={onClick}>
              {label}
            </Button>
          ))
        : onTask.length + onCase.length > 0 && (
            <Dropdown trigger={['click']} menu={{ items: [...onTask, ...apart, ...onCase] }}>
              <Button icon={<MoreOutlined aria-hidden />} className="acts-more">
                {t('acts.more')}
              </Button>
            </Dropdown>
          )}
      {asking === 'handOver' && task && <HandOver task={task} onClose={close} />}
      {asking === 'return' && task && <SendBack task={task} onClose={close} />}
      {(asking === 'veto' || asking === 'escalate') && <SayWhy kind={asking} task={task} onClose={close} />}
      {(asking === 'withdraw' || asking === 'recall') && <TakeBack kind={asking} onClose={close} />}
    </>
  );
}

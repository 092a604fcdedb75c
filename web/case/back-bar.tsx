import { LoginOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/contract/case.ts';
import { useTime } from '../i18n/time.ts';
import { SayWhy } from './say-why.tsx';

/** While I am away: until when, and the button that ends it. */
export function BackBar({ task, more }: { task: Task; more: ReactNode }) {
  const { t } = useTranslation();
  const time = useTime();
  const [asking, setAsking] = useState(false);
  return (
    <>
      {task.dueAt && <p className="acts-words">{t('back.away', { to: time.instant(task.dueAt) })}</p>}
      <div className="acts-row">
        {more}
        <span className="acts-gap" />
        <Button
          type="primary"
          icon={<LoginOutlined aria-hidden />}
          className="acts-main"
          onClick={() => setAsking(true)}
        >
          {t('acts.comeBack')}
        </Button>
      </div>
      {asking && <SayWhy kind="comeBack" task={task} onClose={() => setAsking(false)} />}
    </>
  );
}

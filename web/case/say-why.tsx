import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/contract/case.ts';
import { AskModal } from './ask-modal.tsx';
import { useDo } from './do.ts';

interface Props {
  readonly kind: 'veto' | 'escalate' | 'comeBack';
  readonly task: Task | undefined;
  readonly onClose: () => void;
}

/** Stops the case by authority, says that it has become serious, or that one is back: with a reason, which only coming back may lack. */
export function SayWhy({ kind, task, onClose }: Props) {
  const { t } = useTranslation();
  const { act } = useDo();
  const [note, setNote] = useState('');
  const go = () => {
    if (kind === 'escalate') return act({ act: kind, note });
    return task ? act({ act: kind, task: task.id, note }) : Promise.resolve(false);
  };
  return (
    <AskModal
      title={t(`sayWhy.${kind}`)}
      ok={t(`acts.${kind}`)}
      danger={kind === 'veto'}
      ready={kind === 'comeBack' || note.trim() !== ''}
      onOk={go}
      onClose={onClose}
    >
      <p>{t(`sayWhy.${kind}Means`)}</p>
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2 }}
        maxLength={2000}
        aria-label={t('decide.note')}
        placeholder={t(kind === 'comeBack' ? 'takeBack.note' : 'sayWhy.reason')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </AskModal>
  );
}

import { Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/contract/case.ts';
import { useWords } from '../i18n/words.ts';
import { AskModal } from './ask-modal.tsx';
import { useDo } from './do.ts';
import { useKeptText } from './kept-text.ts';

/** 退回: sends the case back to an earlier step with a reason; the later steps are asked again, or it comes straight back. */
export function SendBack({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { act } = useDo();
  const steps = task.returnable.toReversed();
  const [to, setTo] = useState(steps[0] ?? '');
  const [straightBack, setStraightBack] = useState(false);
  const [note, setNote] = useKeptText(`return ${task.id}`);
  const send = async () => {
    const counted = await act({ act: 'return', task: task.id, to, note: note.trim(), straightBack });
    if (counted) setNote('');
    return counted;
  };
  return (
    <AskModal
      title={t('sendBack.title')}
      ok={t('acts.return')}
      ready={to !== '' && note.trim() !== ''}
      onOk={send}
      onClose={onClose}
    >
      <Radio.Group
        vertical
        value={to}
        onChange={({ target }) => setTo(String(target.value))}
        options={steps.map((step) => ({ value: step, label: words.step(step) }))}
        aria-label={t('sendBack.to')}
      />
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2 }}
        maxLength={2000}
        aria-label={t('sendBack.reason')}
        placeholder={t('sendBack.reason')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Checkbox checked={straightBack} onChange={({ target }) => setStraightBack(target.checked)}>
        {t('sendBack.straight')}
      </Checkbox>
    </AskModal>
  );
}

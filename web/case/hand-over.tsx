import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/contract/case.ts';
import { useSession } from '../data/session.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { AskModal } from './ask-modal.tsx';
import { useShownCase } from './case-context.ts';
import { useDo } from './do.ts';

/** 转办: gives the task to a colleague for good. */
export function HandOver({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation();
  const { file } = useShownCase();
  const { data: session } = useSession();
  const { act } = useDo();
  const [person, setPerson] = useState<string>();
  const [note, setNote] = useState('');
  const without = [file.applicant, ...(session ? [session.person.id] : [])];
  return (
    <AskModal
      title={t('handOver.title')}
      ok={t('acts.handOver')}
      ready={person !== undefined}
      onOk={() => act({ act: 'handOver', task: task.id, person: person ?? '', ...(note ? { note } : {}) })}
      onClose={onClose}
    >
      <p>{t('handOver.why')}</p>
      <PersonPicker value={person} onChange={setPerson} without={without} label={t('handOver.to')} />
      <Input.TextArea
        autoSize={{ minRows: 2 }}
        maxLength={2000}
        aria-label={t('decide.note')}
        placeholder={t('handOver.note')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </AskModal>
  );
}

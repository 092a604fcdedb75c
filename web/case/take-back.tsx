import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskModal } from './ask-modal.tsx';
import { useDo } from './do.ts';

/** 撤回: the applicant ends his case, or takes the form back in order to edit it. */
export function TakeBack({ kind, onClose }: { kind: 'withdraw' | 'recall'; onClose: () => void }) {
  const { t } = useTranslation();
  const { act } = useDo();
  const [note, setNote] = useState('');
  return (
    <AskModal
      title={t(`takeBack.${kind}`)}
      ok={t(`acts.${kind}`)}
      danger={kind === 'withdraw'}
      ready
      onOk={() => act({ act: kind, ...(note ? { note } : {}) })}
      onClose={onClose}
    >
      <p>{t(`takeBack.${kind}Why`)}</p>
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2 }}
        maxLength={2000}
        aria-label={t('decide.note')}
        placeholder={t('takeBack.note')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </AskModal>
  );
}

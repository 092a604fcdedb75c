import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  readonly ok: string;
  /** What is still missing keeps the button shut. */
  readonly ready: boolean;
  readonly danger?: boolean;
  /** Does it; true when it counted. */
  readonly onOk: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks for the particulars of an act; Ctrl+Enter does it. */
export function AskModal({ title, ok, ready, danger = false, onOk, onClose, children }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const go = async () => {
    if (!ready || busy) return;
    setBusy(true);
    const counted = await onOk();
    setBusy(false);
    if (counted) onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={t('acts.cancel')}
      okButtonProps={{ disabled: !ready, danger, loading: busy }}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <div
        className="ask-fields"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void go();
        }}
      >
        {children}
      </div>
    </Modal>
  );
}

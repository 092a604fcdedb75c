import { UploadOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../api/contract/attachments.ts';
import type { Task } from '../../api/contract/case.ts';
import { useWords } from '../i18n/words.ts';
import { FileUpload } from '../parts/file-upload.tsx';
import { useDo } from './do.ts';
import { useKeptText } from './kept-text.ts';

/** Hands in an owed paper or a report. A paper that is asked for by name must be attached first. */
export function HandInBar({ task, more }: { task: Task; more: ReactNode }) {
  const { t } = useTranslation();
  const words = useWords();
  const { act } = useDo();
  const [note, setNote] = useKeptText(`document ${task.id}`);
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const [busy, setBusy] = useState(false);
  const lacks = task.attachment !== null && files.length === 0;
  const handIn = async () => {
    setBusy(true);
    const attachments = files.map(({ id }) => id);
    const counted = await act({ act: 'handIn', task: task.id, attachments, ...(note ? { note } : {}) });
    if (counted) setNote('');
    setBusy(false);
  };
  return (
    <>
      <p className="acts-words">{t('handIn.owed', { document: words.step(task.step) })}</p>
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={2000}
        aria-label={t('decide.note')}
        placeholder={t('handIn.note')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <div className="acts-row">
        <FileUpload files={files} onChange={setFiles} label={t('files.upload')} />
        {more}
        <span className="acts-gap" />
        <Button
          type="primary"
          icon={<UploadOutlined aria-hidden />}
          className="acts-main"
          disabled={lacks}
          loading={busy}
          title={lacks ? t('handIn.attachFirst') : undefined}
          onClick={() => void handIn()}
        >
          {t('handIn.send')}
        </Button>
      </div>
    </>
  );
}

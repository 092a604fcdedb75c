import { EditOutlined } from '@ant-design/icons';
import { Button, Modal, Skeleton } from 'antd';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../api/contract/attachments.ts';
import type { Task } from '../../api/contract/case.ts';
import { FormEditor } from '../form/lazy-form-editor.ts';
import { useWords } from '../i18n/words.ts';
import { FileUpload } from '../parts/file-upload.tsx';
import { useShownCase } from './case-context.ts';
import { useDo } from './do.ts';
import { useKeptText } from './kept-text.ts';

/** A step that asks for a sheet: what was found, what is decided, what the customer said. */
export function AnswerBar({ task, more }: { task: Task; more: ReactNode }) {
  const { t } = useTranslation();
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className="acts-words">{t('answer.asked', { step: words.step(task.step) })}</p>
      <div className="acts-row">
        {more}
        <span className="acts-gap" />
        <Button type="primary" icon={<EditOutlined aria-hidden />} className="acts-main" onClick={() => setOpen(true)}>
          {t('answer.fillIn')}
        </Button>
      </div>
      {open && <AnswerSheet task={task} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The sheet; what was typed is kept until it counted. */
function AnswerSheet({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { file } = useShownCase();
  const { act, problem } = useDo();
  const [kept, keep] = useKeptText(`answer ${task.id}`);
  const [form, setForm] = useState<Record<string, unknown>>(() => readKept(kept));
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const [busy, setBusy] = useState(false);
  const sheet = file.formSchema.sheets?.[task.sheet ?? ''];
  const lacks = task.attachment !== null && files.length === 0;
  const send = async (answer: Record<string, unknown>) => {
    setBusy(true);
    const attachments = files.map(({ id }) => id);
    const counted = await act({ act: 'answer', task: task.id, answer, attachments });
    setBusy(false);
    if (!counted) return;
    keep('');
    onClose();
  };
  return (
    <Modal
      open
      width={760}
      title={words.step(task.step)}
      onCancel={onClose}
      cancelText={t('acts.cancel')}
      okText={t('answer.send')}
      okButtonProps={{ htmlType: 'submit', form: 'answering', disabled: lacks, loading: busy }}
      mask={{ closable: false }}
    >
      {sheet && (
        <Suspense fallback={<Skeleton active />}>
          <FormEditor
            id="answering"
            formSchema={sheet}
            form={form}
            known={Object.values(file.people)}
            disabled={busy}
            problem={problem}
            onChange={(next) => {
              setForm(next);
              keep(JSON.stringify(next));
            }}
            onSubmit={(answer) => void send(answer)}
          />
        </Suspense>
      )}
      <FileUpload
        files={files}
        onChange={setFiles}
        {...(task.attachment ? { label: t('answer.attach', { document: words.document(task.attachment) }) } : {})}
      />
    </Modal>
  );
}

function readKept(text: string): Record<string, unknown> {
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

import { EditOutlined } from '@ant-design/icons';
import { Button, Modal, Skeleton } from 'antd';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFile, Task } from '../../api/contract/case.ts';
import { useDraft, useDrafts } from '../data/drafts.ts';
import { FormEditor } from '../form/lazy-form-editor.ts';
import { useShownCase } from './case-context.ts';
import { useDo } from './do.ts';

/** The form came back: it is edited and handed in again, or the rejection is taken note of. */
export function ResubmitBar({ task, more }: { task: Task; more: ReactNode }) {
  const { t } = useTranslation();
  const { act } = useDo();
  const { file, nameOf } = useShownCase();
  const reason = reasonIn(file);
  const [editing, setEditing] = useState(false);
  return (
    <>
      <p className="acts-words">{t('resubmit.why')}</p>
      {reason && (
        <blockquote className="acts-reason">
          {t('resubmit.said', { name: nameOf(reason.person), note: reason.note })}
        </blockquote>
      )}
      <div className="acts-row">
        {more}
        <span className="acts-gap" />
        {task.allowed.includes('acknowledge') && (
          <Button className="acts-main" onClick={() => void act({ act: 'acknowledge', task: task.id })}>
            {t('resubmit.acknowledge')}
          </Button>
        )}
        <Button
          type="primary"
          icon={<EditOutlined aria-hidden />}
          className="acts-main"
          onClick={() => setEditing(true)}
        >
          {t('resubmit.edit')}
        </Button>
      </div>
      {editing && <ResubmitForm task={task} onClose={() => setEditing(false)} />}
    </>
  );
}

/** Why the form came back: what was said at the latest return or rejection. */
function reasonIn({ journal }: CaseFile): { person: string; note: string } | undefined {
  for (const { event } of journal.toReversed()) {
    const sentBack = event.kind === 'returned' || (event.kind === 'decision-made' && event.verdict === 'rejected');
    if (!sentBack && event.kind !== 'recalled') continue;
    return event.note && 'person' in event.actor ? { person: event.actor.person, note: event.note } : undefined;
  }
  return undefined;
}

function ResubmitForm({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation();
  const { file } = useShownCase();
  const drafts = useDrafts();
  const kept = drafts.data?.find((draft) => draft.case === file.id);
  return (
    <Modal
      open
      width={760}
      title={t('resubmit.title', { number: file.number })}
      onCancel={onClose}
      okText={t('resubmit.send')}
      okButtonProps={{ htmlType: 'submit', form: 'resubmission' }}
      mask={{ closable: false }}
    >
      {drafts.isPending ? <Skeleton active /> : <Editing task={task} kept={kept} onClose={onClose} />}
    </Modal>
  );
}

interface EditingProps {
  readonly task: Task;
  readonly kept: { readonly id: string; readonly form: Record<string, unknown> } | undefined;
  readonly onClose: () => void;
}

function Editing({ task, kept, onClose }: EditingProps) {
  const { t } = useTranslation();
  const { file } = useShownCase();
  const { act, problem } = useDo();
  const [busy, setBusy] = useState(false);
  const draft = useDraft({ process: file.process, case: file.id, kept, form: file.form });
  const send = async (form: Record<string, unknown>) => {
    setBusy(true);
    const counted = await act({ act: 'submit', task: task.id, form });
    setBusy(false);
    if (!counted) return;
    draft.discard();
    onClose();
  };
  return (
    <>
      {kept && <p>{t('compose.fromDraft')}</p>}
      <Suspense fallback={<Skeleton active />}>
        <FormEditor
          id="resubmission"
          formSchema={file.formSchema}
          form={draft.form}
          known={Object.values(file.people)}
          disabled={busy}
          problem={problem}
          onChange={draft.change}
          onSubmit={(form) => void send(form)}
        />
      </Suspense>
    </>
  );
}

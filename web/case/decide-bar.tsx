import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tinykeys } from 'tinykeys';
import type { Attachment } from '../../api/contract/attachments.ts';
import type { Task } from '../../api/contract/case.ts';
import { useHeldDecision } from '../app/held-decision.tsx';
import { FileUpload } from '../parts/file-upload.tsx';
import { useShownCase } from './case-context.ts';
import { useDo } from './do.ts';
import { useKeptText } from './kept-text.ts';

type Verdict = 'approved' | 'rejected';

interface Props {
  readonly task: Task;
  readonly more: ReactNode;
  readonly onDecided?: () => void;
}

/** Approve or reject with an opinion. Ctrl+Enter sends; a rejection needs a reason; some seconds remain to undo it. */
export function DecideBar({ task, more, onDecided }: Props) {
  const { t } = useTranslation();
  const { file } = useShownCase();
  const { hold } = useHeldDecision();
  const { prepare, send } = useDo();
  const field = useRef<InputRef>(null);
  const [note, setNote] = useKeptText(`decision ${task.id}`);
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const [verdict, setVerdict] = useState<Verdict>('approved');
  const [missing, setMissing] = useState(false);

  const aim = (next: Verdict) => {
    setVerdict(next);
    field.current?.focus();
  };
  useEffect(() => {
    const unlessTyping = (next: Verdict) => (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]')) return;
      event.preventDefault();
      aim(next);
    };
    return tinykeys(window, { a: unlessTyping('approved'), r: unlessTyping('rejected') });
  }, []);

  const decide = (next: Verdict) => {
    setVerdict(next);
    const lacksReason = next === 'rejected' && note.trim() === '';
    setMissing(lacksReason);
    if (lacksReason) {
      field.current?.focus();
      return;
    }
    const act = prepare({
      act: 'decide',
      task: task.id,
      verdict: next,
      attachments: files.map(({ id }) => id),
      ...(note.trim() ? { note: note.trim() } : {}),
    });
    hold({
      act,
      task: task.id,
      words: t(`held.${next}`, { number: file.number }),
      send: async (leaving) => {
        if (await send(act, task.id, leaving)) setNote('');
      },
    });
    onDecided?.();
  };

  const handover = task.kind === 'handover';
  const words = handover
    ? { approved: t('decide.accept'), rejected: t('decide.decline') }
    : { approved: t('decide.approve'), rejected: t('decide.reject') };
  return (
    <>
      <div className="acts-note">
        <Input.TextArea
          ref={field}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={2000}
          status={missing ? 'error' : ''}
          aria-label={t('decide.note')}
          aria-invalid={missing}
          aria-describedby="decide-hint"
          placeholder={verdict === 'rejected' ? t('decide.noteForRejection') : t('decide.notePlaceholder')}
          value={note}
          onChange={({ target }) => {
            setNote(target.value);
            setMissing(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) decide(verdict);
          }}
        />
        <p
          id="decide-hint"
          className={missing ? 'acts-hint acts-missing' : 'acts-hint'}
          role={missing ? 'alert' : undefined}
        >
          {missing
            ? t('decide.reasonMissing')
            : t('decide.keys', { verdict: words[verdict], yes: words.approved, no: words.rejected })}
        </p>
      </div>
      <div className="acts-row">
        <FileUpload files={files} onChange={setFiles} {...(task.attachment ? { label: task.attachment } : {})} />
        {more}
        <span className="acts-gap" />
        <Button danger icon={<CloseOutlined aria-hidden />} onClick={() => decide('rejected')} className="acts-main">
          {words.rejected}
        </Button>
        <Button
          type="primary"
          icon={<CheckOutlined aria-hidden />}
          onClick={() => decide('approved')}
          className="acts-main"
        >
          {words.approved}
        </Button>
      </div>
    </>
  );
}

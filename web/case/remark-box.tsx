import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemark } from '../data/cases.ts';
import { useProblemText } from '../parts/problem-text.ts';
import { useShownCase } from './case-context.ts';
import { useKeptText } from './kept-text.ts';

/** Says something beside the case. It is no vote and changes nothing. */
export function RemarkBox() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const { file } = useShownCase();
  const [text, setText] = useKeptText(`remark ${file.id}`);
  const [open, setOpen] = useState(text !== '');
  const remark = useRemark(file.id);
  const send = () => {
    if (text.trim() === '') return;
    remark.mutate(text.trim(), {
      onSuccess: () => {
        setText('');
        setOpen(false);
      },
      onError: (thrown) => void message.error(problemText(thrown)),
    });
  };
  if (!open) {
    return (
      <div className="remark-box">
        <Button type="dashed" block onClick={() => setOpen(true)}>
          {t('remark.write')}
        </Button>
      </div>
    );
  }
  return (
    <div className="remark-box">
      <Input.TextArea
        autoFocus
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={4000}
        aria-label={t('remark.write')}
        placeholder={t('remark.hint')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      <Button onClick={send} loading={remark.isPending} disabled={text.trim() === ''}>
        {t('remark.send')}
      </Button>
    </div>
  );
}

import { PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../api/contract/attachments.ts';
import { upload } from '../data/attachments.ts';
import { FileList } from './file-list.tsx';
import { useProblemText } from './problem-text.ts';

interface Props {
  readonly files: readonly Attachment[];
  readonly onChange: (files: readonly Attachment[]) => void;
  readonly label?: string;
}

/** Attaches files: each is stored at once, and named in the act that is sent later. */
export function FileUpload({ files, onChange, label }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(0);
  const store = async (chosen: readonly File[]) => {
    setBusy(chosen.length);
    const results = await Promise.allSettled(chosen.map(upload));
    setBusy(0);
    onChange([...files, ...results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))]);
    results.forEach((result, index) => {
      if (result.status === 'rejected') {
        message.error(t('files.failed', { name: chosen[index]?.name ?? '', why: problemText(result.reason) }));
      }
    });
  };
  return (
    <div className="file-upload">
      <Upload
        multiple
        showUploadList={false}
        beforeUpload={(file, all) => {
          if (file === all[0]) void store(all);
          return false;
        }}
      >
        <Button icon={<PaperClipOutlined aria-hidden />} loading={busy > 0}>
          {label ?? t('files.attach')}
        </Button>
      </Upload>
      <FileList files={files} onRemove={(id) => onChange(files.filter((file) => file.id !== id))} />
    </div>
  );
}

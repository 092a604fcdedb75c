import { CloseOutlined, FileOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { attachmentAddress } from '../data/attachments.ts';
import './file-list.css';

interface Props {
  readonly files: readonly { readonly id: string; readonly name: string; readonly sha256: string }[];
  readonly onRemove?: (id: string) => void;
}

/** Stored files to fetch; the tooltip has the digest that the journal keeps. */
export function FileList({ files, onRemove }: Props) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul className="file-list">
      {files.map(({ id, name, sha256 }) => (
        <li key={id}>
          <a href={attachmentAddress(id)} download={name} title={`SHA-256 ${sha256}`}>
            <FileOutlined aria-hidden /> {name}
          </a>
          {onRemove && (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t('files.remove', { name })}
              onClick={() => onRemove(id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

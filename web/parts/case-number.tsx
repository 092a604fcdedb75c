import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import './case-number.css';

/** The number of a case; a click copies it. */
export function CaseNumber({ number }: { number: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const copy = () => {
    void copyText(number).then((copied) =>
      copied ? message.success(t('number.copied', { number })) : message.info(number),
    );
  };
  return (
    <Button
      type="text"
      size="small"
      className="case-number"
      icon={<CopyOutlined aria-hidden />}
      iconPlacement="end"
      onClick={copy}
      aria-label={t('number.copy', { number })}
      title={t('number.copy', { number })}
    >
      {number}
    </Button>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

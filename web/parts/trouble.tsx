import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './problem-text.ts';

/** An answer that did not come: what happened, and trying again. */
export function Trouble({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  return (
    <Alert
      type="warning"
      showIcon
      style={{ margin: 16 }}
      title={textOf(error)}
      action={<Button onClick={onAgain}>{t('away.again')}</Button>}
    />
  );
}

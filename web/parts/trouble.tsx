import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../data/problem.ts';
import { NotFound } from '../not-found/not-found.tsx';
import { useProblemText } from './problem-text.ts';

/** An answer that did not come: what happened, and trying again; where the address leads nowhere, or to nothing for this person to see, the way back. */
export function Trouble({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  if ([403, 404].includes(problemOf(error).status)) return <NotFound />;
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

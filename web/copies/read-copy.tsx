import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Copy } from '../../api/contract/copies.ts';
import { useReadCopy } from '../data/copies.ts';
import { useProblemText } from '../parts/problem-text.ts';

/** Where I keep the part and have not read it yet: I say that I have. Looking at the case says nothing. */
export function ReadCopy({ copy }: { copy: Copy }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const read = useReadCopy();
  if (!copy.allowed.includes('read')) return null;
  return (
    <Button
      type="primary"
      ghost
      loading={read.isPending}
      onClick={() => read.mutate(copy, { onError: (thrown) => void message.error(problemText(thrown)) })}
    >
      {t('copies.read')}
    </Button>
  );
}

import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Slip } from '../../api/contract/slips.ts';
import { useAcknowledgeSlip } from '../data/slips.ts';
import { useProblemText } from '../parts/problem-text.ts';

/** Where the slip is for me and waits for it: I say that I have read it. */
export function AcknowledgeSlip({ slip }: { slip: Slip }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const acknowledge = useAcknowledgeSlip();
  if (!slip.allowed.includes('acknowledge')) return null;
  return (
    <Button
      size="small"
      loading={acknowledge.isPending}
      onClick={() => acknowledge.mutate(slip, { onError: (thrown) => void message.error(problemText(thrown)) })}
    >
      {t('slips.acknowledge')}
    </Button>
  );
}

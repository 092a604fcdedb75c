import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '../data/keys.ts';
import { SignInWays } from '../sign-in/sign-in-ways.tsx';

/** When the session has run out: signs in again over the screen, so that what was typed stays. */
export function SignInAgain() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: expired = false } = useQuery<boolean>({ queryKey: keys.expired, queryFn: skipToken });
  return (
    <Modal open={expired} title={t('signIn.again')} footer={null} closable={false} destroyOnHidden>
      <p>{t('signIn.expired')}</p>
      <SignInWays onDone={() => client.setQueryData(keys.expired, false)} />
    </Modal>
  );
}

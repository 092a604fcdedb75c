import { Alert, Divider } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDemoPeople, useSignIn } from '../data/session.ts';
import { problemOf } from '../data/problem.ts';
import { DemoPeople } from './demo-people.tsx';
import { PasswordForm } from './password-form.tsx';

/** One click in the demo, e-mail and password everywhere. */
export function SignInWays({ onDone }: { onDone?: () => void }) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const { data: people = [] } = useDemoPeople();
  const enter = (as: Parameters<typeof signIn.mutate>[0]) => signIn.mutate(as, { onSuccess: () => onDone?.() });
  return (
    <>
      {signIn.isError && (
        <Alert type="error" showIcon title={t(reasonOf(signIn.error))} style={{ marginBottom: 16 }} role="alert" />
      )}
      {people.length > 0 && (
        <>
          <DemoPeople people={people} busy={signIn.isPending} onChoose={(person) => enter({ person })} />
          <Divider plain>{t('signIn.or')}</Divider>
        </>
      )}
      <PasswordForm busy={signIn.isPending} onSend={enter} />
    </>
  );
}

function reasonOf(thrown: unknown) {
  const { code } = problemOf(thrown);
  if (code === 'wrong-credentials') return 'signIn.wrong' as const;
  if (code === 'too-many-attempts') return 'signIn.tooMany' as const;
  return 'signIn.away' as const;
}

import { Button, Result, Skeleton } from 'antd';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useSession } from '../data/session.ts';
import { usePhone } from '../parts/use-phone.ts';
import { SignIn } from '../sign-in/sign-in.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { HeldDecision } from './held-decision.tsx';
import { useLiveEvents } from './live-events.ts';
import { PhoneBar } from './phone-bar.tsx';
import { Rail } from './rail.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import './shell.css';

/** Everything around a screen. Who is not signed in signs in where he stands: the address, a link from a mail too, is kept. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  if (session.isPending) return null;
  if (session.isError) {
    return (
      <Result
        status="warning"
        title={t('away.title')}
        subTitle={t('away.why')}
        extra={<Button onClick={() => void session.refetch()}>{t('away.again')}</Button>}
      />
    );
  }
  if (!session.data) return <SignIn />;
  return <SignedIn key={session.data.person.id} />;
}

function SignedIn() {
  const { t } = useTranslation();
  const phone = usePhone();
  useLiveEvents();
  return (
    <HeldDecision>
      <div className="shell">
        <a className="skip-link" href="#content">
          {t('shell.skip')}
        </a>
        {phone ? <PhoneBar /> : <Rail />}
        <main id="content" className="shell-content" tabIndex={-1}>
          <Suspense fallback={<Skeleton active />}>
            <Outlet />
          </Suspense>
        </main>
        {phone && <BottomBar />}
        <SignInAgain />
      </div>
    </HeldDecision>
  );
}

import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.ts';
import { SignInWays } from './sign-in-ways.tsx';
import { Button } from 'antd';
import './sign-in.css';

/** The first screen: who are you? */
export function SignIn() {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  return (
    <main className="sign-in">
      <section className="sign-in-card">
        <header className="sign-in-head">
          <img src="/seal.svg" alt="" />
          <div>
            <h1>Countersign</h1>
            <p>{t('signIn.promise')}</p>
          </div>
          <Button
            type="text"
            lang={language === 'en' ? 'zh-CN' : 'en'}
            onClick={() => choose(language === 'en' ? 'zh-CN' : 'en')}
          >
            {language === 'en' ? '中文' : 'English'}
          </Button>
        </header>
        <SignInWays />
      </section>
    </main>
  );
}

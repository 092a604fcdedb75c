import { QueryClientProvider } from '@tanstack/react-query';
import { App as Messages, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router/dom';
import { useLanguage } from '../i18n/language.ts';
import { queryClient } from './query-client.ts';
import { router } from './routes.tsx';
import { themeFor, useShade } from './theme.ts';

/** The inbox with its language, its theme and its answers of the API. */
export function App() {
  const { language } = useLanguage();
  const { shade } = useShade();
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={themeFor(shade)}
      button={{ autoInsertSpace: false }}
    >
      <Messages className="app">
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  );
}

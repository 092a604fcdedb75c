import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';

/** What is shown when a screen could not be loaded or drawn: usually a newer version was installed meanwhile. */
export function Broken() {
  const { t } = useTranslation();
  return (
    <Result
      status="warning"
      title={t('broken.title')}
      subTitle={t('broken.why')}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('broken.reload')}
        </Button>
      }
    />
  );
}

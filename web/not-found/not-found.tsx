import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The address leads nowhere, or to a case that is none of one's business. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Result
      status="404"
      title={t('notFound.title')}
      subTitle={t('notFound.why')}
      extra={
        <Link to="/inbox">
          <Button type="primary">{t('notFound.back')}</Button>
        </Link>
      }
    />
  );
}

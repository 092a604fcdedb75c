import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SignIn } from '../../api/contract/session.ts';

interface Props {
  readonly busy: boolean;
  readonly onSend: (as: SignIn) => void;
}

/** Signs in with e-mail and password. */
export function PasswordForm({ busy, onSend }: Props) {
  const { t } = useTranslation();
  return (
    <Form<SignIn> layout="vertical" requiredMark={false} onFinish={onSend}>
      <Form.Item
        name="email"
        label={t('signIn.email')}
        rules={[{ required: true, type: 'email', message: t('signIn.emailMissing') }]}
      >
        <Input autoComplete="username" inputMode="email" size="large" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('signIn.password')}
        rules={[{ required: true, message: t('signIn.passwordMissing') }]}
      >
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <Button htmlType="submit" type="primary" size="large" block loading={busy}>
        {t('signIn.enter')}
      </Button>
    </Form>
  );
}

import { BulbOutlined, GlobalOutlined, LogoutOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession, useSignOut } from '../data/session.ts';
import { useLanguage, useNamed } from '../i18n/language.ts';
import { PersonAvatar } from '../parts/person-avatar.tsx';
import { useShade } from './theme.ts';
import { placesInMenu, usePlaces } from './views.tsx';

/** Who is signed in; on a phone the places that the bottom edge has no room for; his language, the shade of the screen, and the way out. */
export function PersonMenu({ small = false }: { small?: boolean }) {
  const { t } = useTranslation();
  const named = useNamed();
  const { data: session } = useSession();
  const signOut = useSignOut();
  const language = useLanguage();
  const shade = useShade();
  const places = usePlaces();
  if (!session) return null;
  const { name, department } = session.person;
  const items = [
    ...(small ? placesInMenu(session) : []).map((key) => ({
      key,
      icon: places[key].icon,
      label: <Link to={places[key].to}>{places[key].name}</Link>,
    })),
    {
      key: 'language',
      icon: <GlobalOutlined aria-hidden />,
      label: language.language === 'en' ? '中文' : 'English',
      onClick: () => language.choose(language.language === 'en' ? 'zh-CN' : 'en'),
    },
    {
      key: 'shade',
      icon: <BulbOutlined aria-hidden />,
      label: shade.shade === 'dark' ? t('menu.light') : t('menu.dark'),
      onClick: () => shade.choose(shade.shade === 'dark' ? 'light' : 'dark'),
    },
    { type: 'divider' as const },
    { key: 'out', icon: <LogoutOutlined aria-hidden />, label: t('menu.signOut'), onClick: () => signOut.mutate() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" className="person-button" aria-label={t('menu.of', { name })}>
        <PersonAvatar name={name} />
        {!small && (
          <span className="person-button-words">
            {name}
            <small>{named(department.name)}</small>
          </span>
        )}
      </Button>
    </Dropdown>
  );
}

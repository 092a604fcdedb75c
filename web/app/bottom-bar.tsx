import { Badge } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePlaces } from './views.tsx';

/** The bottom edge on a phone: the same views, within reach of the thumb. */
export function BottomBar() {
  const { t } = useTranslation();
  const { todo, done, ask, mine, slips } = usePlaces();
  return (
    <nav className="bottom-bar" aria-label={t('shell.views')}>
      {[todo, done, ask, mine, slips].map(({ key, to, icon, count = 0, active }) => (
        <Link
          key={key}
          to={to}
          className={active ? 'bottom-link active' : 'bottom-link'}
          aria-current={active ? 'page' : undefined}
        >
          <Badge count={key === 'todo' ? count : 0} size="small" offset={[6, 0]}>
            {icon}
          </Badge>
          <span>{t(`views.short.${key as 'todo'}`)}</span>
        </Link>
      ))}
    </nav>
  );
}

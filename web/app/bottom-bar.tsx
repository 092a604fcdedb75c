import { Badge } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../data/session.ts';
import { placesAtHand, usePlaces } from './views.tsx';

/** The bottom edge on a phone: the same views, within reach of the thumb. */
export function BottomBar() {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const places = usePlaces();
  const offered = placesAtHand(session);
  return (
    <nav className="bottom-bar" aria-label={t('shell.views')}>
      {offered
        .map((one) => places[one])
        .map(({ key, to, icon, count = 0, active }) => (
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

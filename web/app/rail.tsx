import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../data/session.ts';
import { useNamed } from '../i18n/language.ts';
import { Bell } from '../notices/bell.tsx';
import { PersonMenu } from './person-menu.tsx';
import { placesFor, usePlaces, type Place } from './views.tsx';

/** The left edge on a wide screen: the views with their counts, asking for something, and oneself. */
export function Rail() {
  const { t } = useTranslation();
  const named = useNamed();
  const { data: session } = useSession();
  const places = usePlaces();
  const offered = placesFor(session);
  return (
    <nav className="rail" aria-label={t('shell.views')}>
      <div className="rail-brand">
        <img src="/seal.svg" alt="" />
        <div className="rail-brand-name">
          <strong>Countersign</strong>
          <span>{session && named(session.company.name)}</span>
        </div>
        {offered.includes('notices') && <Bell />}
      </div>
      {offered.includes('ask') && (
        <Link to={places.ask.to} className="rail-ask">
          <Button type="primary" block icon={places.ask.icon} tabIndex={-1}>
            {places.ask.name}
          </Button>
        </Link>
      )}
      {offered
        .filter((key) => key !== 'ask' && key !== 'notices')
        .map((key) => (
          <RailLink key={key} place={places[key]} />
        ))}
      <div className="rail-gap" />
      <div className="rail-foot">
        <PersonMenu />
      </div>
    </nav>
  );
}

function RailLink({ place: { to, icon, name, count, overdue = 0, active } }: { place: Place }) {
  const { t } = useTranslation();
  return (
    <Link to={to} className={active ? 'rail-link active' : 'rail-link'} aria-current={active ? 'page' : undefined}>
      {icon}
      <span className="rail-link-text">{name}</span>
      {overdue > 0 && (
        <Tooltip title={t('views.overdue', { n: overdue })}>
          <span className="rail-count overdue" aria-label={t('views.overdue', { n: overdue })}>
            {overdue}
          </span>
        </Tooltip>
      )}
      {count !== undefined && count > 0 && <span className="rail-count">{count}</span>}
    </Link>
  );
}

import { BellOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../data/session.ts';
import { useNamed } from '../i18n/language.ts';
import { PersonMenu } from './person-menu.tsx';
import { placesFor, usePlaces } from './views.tsx';

/** The top edge on a phone. */
export function PhoneBar() {
  const named = useNamed();
  const { data: session } = useSession();
  const { notices } = usePlaces();
  return (
    <header className="phone-bar">
      <img src="/seal.svg" alt="" />
      <strong>{session && named(session.company.name)}</strong>
      {placesFor(session).includes('notices') && (
        <Link to={notices.to} aria-label={notices.name}>
          <Badge count={notices.count ?? 0} size="small" offset={[-8, 10]}>
            <Button type="text" icon={<BellOutlined aria-hidden />} tabIndex={-1} aria-hidden />
          </Badge>
        </Link>
      )}
      <PersonMenu small />
    </header>
  );
}

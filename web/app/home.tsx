import { Navigate } from 'react-router';
import { useSession } from '../data/session.ts';
import { placesFor, usePlaces } from './views.tsx';

/** The place that the signed-in person wants most. */
export function Home() {
  const { data: session } = useSession();
  const places = usePlaces();
  const [first = 'todo'] = placesFor(session);
  return <Navigate to={first === 'todo' ? '/inbox' : places[first].to} replace />;
}

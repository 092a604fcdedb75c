import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReadingOnRecord } from '../../api/contract/audit/readings.ts';
import { useSession } from '../data/session.ts';
import { useTime } from '../i18n/time.ts';
import words from '../i18n/en.json';

const known = words.audit.what;

/** Who read what, and when; of one case, or of the whole company. */
export function ReadingList({
  readings,
  ofOneCase = false,
}: {
  readings: readonly ReadingOnRecord[];
  ofOneCase?: boolean;
}) {
  const { t } = useTranslation();
  const time = useTime();
  const { data: session } = useSession();
  const asked = (filter: ReadingOnRecord['asked']) =>
    Object.entries(filter)
      .filter(([key]) => key !== 'limit' && key !== 'cursor')
      .map(([key, value]) => `${key} = ${String(value)}`)
      .join(' · ');
  return (
    <ul className="audit-list">
      {readings.map(({ id, at, person, case: caseId, number, what, asked: filter }) => (
        <li key={id}>
          <p className="audit-what">
            <strong>{person.name}</strong> {what in known ? t(`audit.what.${what as keyof typeof known}`) : what}{' '}
            {!ofOneCase &&
              number !== null &&
              (session?.role === 'auditor' ? <Link to={`/audit/cases/${caseId}`}>{number}</Link> : number)}
          </p>
          <p className="audit-low">
            <time dateTime={at}>{time.exact(at)}</time>
            <span>{asked(filter)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

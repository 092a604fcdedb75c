import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DemoPeople as People } from '../../api/contract/session.ts';
import { useNamed } from '../i18n/language.ts';
import { useWords } from '../i18n/words.ts';
import { PersonAvatar } from '../parts/person-avatar.tsx';

interface Props {
  readonly people: People['people'];
  readonly busy: boolean;
  readonly onChoose: (person: string) => void;
}

/** The people of the demo: one click on a company shows its people, one click on a person signs in. */
export function DemoPeople({ people, busy, onChoose }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const words = useWords();
  const duties = ({ posts, role }: People['people'][number]) =>
    posts.length > 0 ? posts.map(words.post) : [t(`role.${role}`)];
  const companies = [...new Map(people.map(({ company }) => [company.id, company])).values()];
  return (
    <>
      <p className="sign-in-hint">{t('signIn.demo')}</p>
      {companies.map((company, at) => (
        <details key={company.id} name="demo-company" open={at === 0} className="sign-in-company">
          <summary>{named(company.name)}</summary>
          <ul className="sign-in-people">
            {people
              .filter((person) => person.company.id === company.id)
              .sort((one, other) => rankOf(one) - rankOf(other))
              .map((person) => (
                <li key={person.id}>
                  <Button block disabled={busy} onClick={() => onChoose(person.id)}>
                    <PersonAvatar name={person.name} />
                    <span className="sign-in-person">
                      {person.name}
                      <small>{[...new Set([...duties(person), named(person.department.name)])].join(' · ')}</small>
                    </span>
                  </Button>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </>
  );
}

/** Staff first, then those who sign, the highest last, then the office and those who look on. */
function rankOf({ role, posts }: People['people'][number]): number {
  const roles = ['staff', 'office', 'auditor', 'administrator', 'system'];
  const signing = ['department-manager', 'vice-general-manager', 'general-manager', 'president'];
  return roles.indexOf(role) * 10 + Math.max(0, ...posts.map((post) => signing.indexOf(post) + 1));
}

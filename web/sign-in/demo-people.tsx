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

/** The people of the demo, by company: one click signs in. */
export function DemoPeople({ people, busy, onChoose }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const words = useWords();
  const companies = [...new Map(people.map(({ company }) => [company.id, company])).values()];
  return (
    <>
      <p className="sign-in-hint">{t('signIn.demo')}</p>
      {companies.map((company) => (
        <section key={company.id} className="sign-in-company">
          <h2>{named(company.name)}</h2>
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
                      <small>
                        {[
                          named(person.department.name),
                          ...(person.posts.length > 0 ? person.posts.map(words.post) : [t(`role.${person.role}`)]),
                        ].join(' · ')}
                      </small>
                    </span>
                  </Button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Staff first, then those who sign, then the office and those who look on. */
function rankOf({ role, posts }: People['people'][number]): number {
  const ranks = ['staff', 'office', 'auditor', 'administrator', 'system'];
  return (
    ranks.indexOf(role) * 10 + (posts.length > 0 ? 1 : 0) + (posts.some((post) => post.includes('general')) ? 1 : 0)
  );
}

import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/contract/people.ts';
import { usePeople, usePerson } from '../data/people.ts';
import { useNamed } from '../i18n/language.ts';

interface Props {
  readonly id?: string;
  readonly value: string | undefined;
  readonly onChange: (person: string | undefined) => void;
  /** Persons known already, so that a chosen one has his name. */
  readonly known?: readonly Person[];
  readonly without?: readonly string[];
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
  readonly label?: string;
}

/** Picks a colleague by the beginning of the name or of its pinyin. */
export function PersonPicker({ id, value, onChange, known = [], without = [], disabled, onBlur, label }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Person>();
  const { data: found = [], isFetching } = usePeople(query);
  const among = [...known, ...(chosen ? [chosen] : []), ...found].find((person) => person.id === value);
  const { data: looked } = usePerson(among ? undefined : value);
  const here = among ?? looked;
  const people = [...found, ...(here && !found.includes(here) && query === '' ? [here] : [])];
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      style={{ width: '100%' }}
      allowClear
      disabled={disabled ?? false}
      value={value ?? null}
      placeholder={t('people.placeholder')}
      notFoundContent={isFetching ? t('people.looking') : t('people.nobody')}
      showSearch={{ filterOption: false, onSearch: setQuery }}
      onChange={(person: string | null | undefined) => {
        setChosen(people.find(({ id }) => id === person));
        setQuery('');
        onChange(person ?? undefined);
      }}
      {...(onBlur ? { onBlur } : {})}
      options={people
        .filter((person) => !without.includes(person.id))
        .map((person) => ({ value: person.id, label: `${person.name} · ${named(person.department.name)}` }))}
    />
  );
}

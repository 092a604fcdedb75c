import type { Calendar } from '../../domain/calendar/index.ts';
import { digestOf } from '../../domain/canonical.ts';
import type { Roster } from '../../domain/signers.ts';
import type { RulebookFile } from '../load/company-schema.ts';
import type { CompanyData } from '../load/read-companies.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Somebody of the company, as the files say it; `disabled` only the database knows. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly pinyin: string;
  readonly department: string;
  readonly role: string;
  readonly email: string;
  readonly disabled: boolean;
}

/** One version of a process's form and rule, in force from the company's midnight of that day. */
export interface Version extends Omit<RulebookFile, 'effectiveFrom'> {
  readonly from: string;
  readonly digest: string;
}

/** A company as it is kept, in its files or in the database: what is checked, compared and published. */
export interface Kept {
  readonly id: string;
  readonly name: Words;
  readonly timeZone: string;
  readonly currency: string;
  readonly fallbackPost: string;
  readonly calendar: Calendar;
  readonly departments: readonly { readonly id: string; readonly name: Words; readonly parent: string | null }[];
  readonly people: readonly Person[];
  readonly posts: Roster['holders'];
  readonly versions: readonly Version[];
}

/** The version's name as its file bears it. */
export const nameOf = ({ process, from }: Version): string => `${process}@${from}`;

/** The company that a folder describes; nobody in it is disabled. */
export function keptIn({ id, emailDomain, departments, people, rulebooks, ...company }: CompanyData): Kept {
  const { name, timeZone, currency, fallbackPost, calendar } = company;
  return {
    ...{ id, name, timeZone, currency, fallbackPost, calendar },
    departments: departments.map((department) => ({ ...department, parent: department.parent ?? null })),
    people: people.map(({ key, name, pinyin, department, role }) => ({
      id: `${id}:${key}`,
      ...{ name, pinyin, department, role },
      email: `${key}@${emailDomain}`,
      disabled: false,
    })),
    posts: people.flatMap(({ key, posts }) => posts.map((held) => ({ ...held, person: `${id}:${key}` }))),
    versions: rulebooks.map(versionIn),
  };
}

/** A rulebook file as a version, known by the digest of the file. */
export function versionIn(file: RulebookFile): Version {
  const { effectiveFrom, ...version } = file;
  return { ...version, from: effectiveFrom, digest: digestOf(file) };
}

/** The company's people as filing knows them. */
export function rosterOf({ people, posts, departments, fallbackPost }: Kept): Roster {
  return {
    people: Object.fromEntries(people.map(({ id, department, disabled }) => [id, { department, disabled }])),
    holders: posts,
    parents: Object.fromEntries(departments.map(({ id, parent }) => [id, parent])),
    fallbackPost,
  };
}

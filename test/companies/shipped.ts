import type { Roster } from '../../domain/signers.ts';
import { readCompanies, type CompanyData } from '../../prisma/load/read-companies.ts';
import type { Process } from '../../workflows/desk/process.ts';
import { Story, type Form } from '../rehearse.ts';

/** The companies that the product brings along. */
export const companies = readCompanies();

/** A company's people as filing knows them, nobody disabled. */
export function rosterOf({ id, departments, people, fallbackPost }: CompanyData): Roster {
  return {
    people: Object.fromEntries(people.map(({ key, department }) => [`${id}:${key}`, { department, disabled: false }])),
    holders: people.flatMap(({ key, posts }) => posts.map((held) => ({ ...held, person: `${id}:${key}` }))),
    parents: Object.fromEntries(departments.map(({ id, parent }) => [id, parent ?? null])),
    fallbackPost,
  };
}

/** Opens a case of a shipped company under its shipped rule, rehearsed at virtual time. */
export async function asked(
  process: Process,
  version: string,
  applicant: string,
  form: Form,
  start: string,
): Promise<Story> {
  const company = companies.find(({ id }) => applicant.startsWith(`${id}:`));
  const rulebook = company?.rulebooks.find((one) => `${one.process}@${one.effectiveFrom}` === version);
  if (!company || !rulebook) throw new Error(`${version} is not shipped`);
  const { id, calendar } = company;
  const story = new Story(process, { id, calendar, roster: rosterOf(company) }, rulebook.rule, start, applicant);
  await story.opens(form);
  return story;
}

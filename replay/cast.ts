import type { CompanyData } from '../prisma/load/read-companies.ts';
import { pick } from './ids.ts';
import type { LogCase } from './log.ts';
import type { Role } from './mapping.ts';

/** Who plays the log's roles: it tells no person from another, so each case is given its people by its id. */
export interface Cast {
  /** The employee who hands the case in. */
  applicant(file: LogCase): string;
  /** Everyone who holds the post for the case's unit: those of the unit, otherwise those of the whole company. */
  holders(role: Role, file: LogCase): readonly string[];
}

/** The cast that the company's own data gives. Throws for a unit without staff, or a post without a holder. */
export function castOf({ id, people, departments }: CompanyData): Cast {
  const whole = departments.find(({ parent }) => parent === undefined)?.id ?? '';
  const staff = new Map<string, string[]>();
  const holding = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, key: string, person: string) => to.set(key, [...(to.get(key) ?? []), person]);
  for (const { key, department, posts } of people) {
    if (posts.length === 0) add(staff, department, `${id}:${key}`);
    for (const held of posts) add(holding, `${held.post} of ${held.department}`, `${id}:${key}`);
  }
  return {
    applicant: (file) => pick(staff.get(unitOf(file)) ?? [], file.id),
    holders: (role, file) => holding.get(`${role} of ${unitOf(file)}`) ?? holding.get(`${role} of ${whole}`) ?? [],
  };
}

const unitOf = ({ unit }: LogCase): string => `unit-${unit.split(' ').at(-1)}`;

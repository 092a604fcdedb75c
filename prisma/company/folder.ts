import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { companyFaults } from '../load/company-faults.ts';
import { readFolder, type CompanyData } from '../load/read-companies.ts';
import { Refused } from './refused.ts';

/** True for a folder that describes a company. */
export const isFolder = (path: string): boolean => existsSync(join(path, 'company.json'));

/** A company's folder as far as it can be read, and all that is wrong with the files; no company where those of people or calendar cannot be read. */
export function readKept(folder: string): { readonly company?: CompanyData; readonly faults: readonly string[] } {
  if (!isFolder(folder)) throw new Refused(`${folder} is not the folder of a company: it has no company.json`);
  const { company, calendar, rulebooks, faults } = readFolder(folder);
  if (!company || !calendar) return { faults };
  const data = { ...company, calendar, rulebooks };
  return { company: data, faults: [...faults, ...companyFaults(data)] };
}

/** A company's folder whose files are without faults; refused with all of them otherwise. */
export function readSound(folder: string): CompanyData {
  const { company, faults } = readKept(folder);
  if (!company || faults.length > 0) throw new Refused(`the files in ${folder} have faults:`, faults);
  return company;
}

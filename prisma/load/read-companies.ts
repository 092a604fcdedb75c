import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Calendar } from '../../domain/calendar/index.ts';
import { companyFaults } from './company-faults.ts';
import { calendarFile, companyFile, rulebookFile, type CompanyFile, type RulebookFile } from './company-schema.ts';
import { expandUnits } from './units.ts';

/** A company as its files say it, units written out. */
export interface CompanyData extends Omit<CompanyFile, 'units'> {
  readonly calendar: Calendar;
  readonly rulebooks: readonly RulebookFile[];
}

const shipped = join(import.meta.dirname, '..', 'companies');

/** Reads every company under the folder (each folder with a company.json). Throws one error that lists all that is wrong with all of them. */
export function readCompanies(folder = shipped): CompanyData[] {
  const faults: string[] = [];
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'company.json')));
  const companies = names.sort().flatMap((name) => readCompany(folder, name, faults) ?? []);
  if (faults.length > 0)
    throw new Error(`the companies' files have faults:\n${faults.map((one) => `- ${one}`).join('\n')}`);
  return companies;
}

function readCompany(folder: string, name: string, faults: string[]): CompanyData | undefined {
  const before = faults.length;
  const read = <T>(path: string, schema: z.ZodType<T>) => readFile(join(folder, name), path, schema, faults);
  const company = read('company.json', companyFile);
  const calendar = read('calendar.json', calendarFile);
  const files = readdirSync(join(folder, name, 'rulebook')).filter((file) => file.endsWith('.json'));
  const rulebooks = files.sort().flatMap((file) => {
    const rulebook = read(join('rulebook', file), rulebookFile);
    if (rulebook && file !== `${rulebook.process}@${rulebook.effectiveFrom}.json`)
      faults.push(`${name}/rulebook/${file} says it is ${rulebook.process} from ${rulebook.effectiveFrom}`);
    return rulebook ?? [];
  });
  if (!company || !calendar || faults.length > before) return undefined;
  const data = { ...expandUnits(company), calendar, rulebooks };
  faults.push(...companyFaults(data).map((fault) => `${name}: ${fault}`));
  return data;
}

function readFile<T>(folder: string, path: string, schema: z.ZodType<T>, faults: string[]): T | undefined {
  const file = join(folder, path);
  try {
    const { data, error } = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    faults.push(
      ...(error?.issues ?? []).map((issue) => `${file} at ${issue.path.join('.') || 'the top'}: ${issue.message}`),
    );
    return data;
  } catch (error) {
    faults.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

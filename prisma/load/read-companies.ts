import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
  const { company, calendar, rulebooks, faults: found } = readFolder(join(folder, name));
  faults.push(...found);
  if (!company || !calendar || found.length > 0) return undefined;
  const data = { ...company, calendar, rulebooks };
  faults.push(...companyFaults(data).map((fault) => `${name}: ${fault}`));
  return data;
}

/** What could be read of a company's folder, and what is wrong with the rest, each with its file and place. */
export interface Reading {
  readonly company: Omit<CompanyFile, 'units'> | undefined;
  readonly calendar: Calendar | undefined;
  readonly rulebooks: readonly RulebookFile[];
  readonly faults: readonly string[];
}

/** Reads one company's folder: each file for itself, so that the faults of all of them are told at once. */
export function readFolder(folder: string): Reading {
  const faults: string[] = [];
  const read = <T>(path: string, schema: z.ZodType<T>) => readFile(folder, path, schema, faults);
  const company = read('company.json', companyFile);
  const calendar = read('calendar.json', calendarFile);
  const rulebooks = rulebookFiles(folder).flatMap((file) => {
    const rulebook = read(join('rulebook', file), rulebookFile);
    if (rulebook && file !== `${rulebook.process}@${rulebook.effectiveFrom}.json`)
      faults.push(`${basename(folder)}/rulebook/${file} says it is ${rulebook.process} from ${rulebook.effectiveFrom}`);
    return rulebook ?? [];
  });
  return { company: company && expandUnits(company), calendar, rulebooks, faults };
}

function rulebookFiles(folder: string): string[] {
  const rulebook = join(folder, 'rulebook');
  if (!existsSync(rulebook)) return [];
  return readdirSync(rulebook)
    .filter((file) => file.endsWith('.json'))
    .sort();
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

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCompanies } from '../../prisma/load/read-companies.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'companies-'));
  cpSync('prisma/companies', folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Replaces a text in one of a company's files. */
function edit(file: string, was: string, is: string, company = 'website-company'): void {
  const path = join(folder, company, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(was);
  writeFileSync(path, text.replace(was, is));
}

const faults = (): string => {
  try {
    readCompanies(folder);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

test('what is wrong with several files is said at once, each with its file and place', () => {
  edit('company.json', '"role": "auditor"', '"role": "emperor"');
  edit('calendar.json', '"08:05"', '"25:05"');
  edit('rulebook/leave@2025-01-01.json', '"fine": 500', '"fine": 4.5');
  edit('rulebook/outing@2025-01-01.json', '"4 minutes"', '"a while"');
  const said = faults().split('\n');
  expect(said).toHaveLength(5);
  expect(said[1]).toMatch(/company\.json at people\.\d+\.role/);
  expect(said[2]).toMatch(/calendar\.json at the top: .*25:05/);
  expect(said[3]).toMatch(/leave@2025-01-01\.json at rule\.lateNotice\.fine/);
  expect(said[4]).toMatch(/outing@2025-01-01\.json at rule\.departmentManager\.whenPassed.*/);
});

test('what is wrong with two companies is said in one message', () => {
  edit('company.json', '"role": "auditor"', '"role": "emperor"');
  edit('company.json', '"parent": "production"', '"parent": "foundry"', 'manufacturer');
  edit('rulebook/leave@2025-01-01.json', '"half a working day"', '"a bit"', 'manufacturer');
  const said = faults().split('\n');
  expect(said[1]).toMatch(/manufacturer.*leave@2025-01-01\.json at rule\.notice/);
  expect(said[2]).toMatch(/website-company.*company\.json at people/);
  edit('rulebook/leave@2025-01-01.json', '"a bit"', '"half a working day"', 'manufacturer');
  expect(faults()).toContain('department production-team-a names the department “foundry”');
});

test.each([
  ['two people have the same key', '"key": "wu-zixuan"', '"key": "lin-xiaoyu"', 'two people have the key “lin-xiaoyu”'],
  ['a person is in a department that there is not', '"department": "editorial"', '"department": "press"', '“press”'],
  [
    'nobody holds the fallback post',
    '"fallbackPost": "general-managers-office"',
    '"fallbackPost": "nobody"',
    '“nobody”',
  ],
  ['the calendar is in another time zone', '"timeZone": "Asia/Shanghai"', '"timeZone": "Asia/Urumqi"', 'Asia/Urumqi'],
  ['a key is misspelt', '"fallbackPost"', '"fallBackPost"', 'fallBackPost'],
])('it is a fault when %s', (_, was, is, said) => {
  edit('company.json', was, is);
  expect(faults()).toContain(said);
});

test('a rulebook for a process that there is not is a fault, and so is a file under another name than its own', () => {
  edit('rulebook/outing@2025-01-01.json', '"process": "outing"', '"process": "sabbatical"');
  expect(faults()).toContain('there is no process “sabbatical”');
  edit('rulebook/outing@2025-01-01.json', '"process": "sabbatical"', '"process": "leave"');
  edit('rulebook/leave@2025-01-01.json', '"effectiveFrom": "2025-01-01"', '"effectiveFrom": "2026-01-01"');
  expect(faults()).toContain('says it is leave from 2026-01-01');
});

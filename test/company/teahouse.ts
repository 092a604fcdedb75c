import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarFile, companyFile, rulebookFile } from '../../prisma/load/company-schema.ts';
import { expandUnits } from '../../prisma/load/units.ts';
import { keptIn, type Kept } from '../../prisma/company/kept.ts';

/** The instant at which the teahouse is looked at: Wednesday 4 March 2026, ten in the morning there. */
export const now = Date.parse('2026-03-04T10:00:00+08:00');

const words = (en: string) => ({ zh: en, en });
const hours = [{ from: '09:00', to: '17:00' }];
const workingTime = (amount: string) => ({ amount, clock: 'workingTime' });
const post = (name: string) => ({ post: name });

const company = {
  id: 'teahouse',
  name: words('Teahouse'),
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  language: 'en',
  emailDomain: 'teahouse.example',
  fallbackPost: 'owner',
  departments: [
    { id: 'company', name: words('Teahouse') },
    { id: 'kitchen', name: words('Kitchen'), parent: 'company' },
    { id: 'counter', name: words('Counter'), parent: 'company' },
  ],
  people: [
    { key: 'ming', name: 'Ming', department: 'kitchen' },
    { key: 'hua', name: 'Hua', department: 'kitchen', posts: [{ post: 'department-manager', department: 'kitchen' }] },
    { key: 'lan', name: 'Lan', department: 'counter' },
    { key: 'bo', name: 'Bo', department: 'counter', posts: [{ post: 'department-manager', department: 'counter' }] },
    {
      key: 'ai',
      name: 'Ai',
      department: 'company',
      posts: [
        { post: 'owner', department: 'company' },
        { post: 'department-manager', department: 'company' },
      ],
    },
    { key: 'de', name: 'De', department: 'company', posts: [{ post: 'owner', department: 'company' }] },
    { key: 'jun', name: 'Jun', department: 'company', role: 'administrator' },
  ],
};

const calendar = {
  name: 'teahouse',
  timeZone: 'Asia/Shanghai',
  seasons: [
    {
      name: 'always',
      from: '01-01',
      to: '12-31',
      hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
    },
  ],
  knownThrough: '2098-12-31',
  holidays: [{ name: 'National Day', from: '2026-10-01', to: '2026-10-07' }],
  makeUpWorkdays: [{ name: 'for National Day', date: '2026-10-10' }],
};

const signature = {
  by: post('department-manager'),
  otherwise: [post('owner')],
  within: workingTime('4 hours'),
  ladder: [
    { after: workingTime('4 hours'), does: 'remind' },
    { after: workingTime('1 day'), does: 'slip' },
  ],
  whenPassed: { takenOverBy: post('owner'), after: workingTime('2 days') },
};

const outing = {
  process: 'outing',
  effectiveFrom: '2025-01-01',
  name: words('Outing'),
  series: 'WC',
  form: {
    schema: {
      title: 'Outing',
      type: 'object',
      additionalProperties: false,
      required: ['purpose'],
      properties: { purpose: { type: 'string', minLength: 1 }, escort: { type: 'string', format: 'person' } },
    },
    ui: {},
  },
  rule: { departmentManager: signature },
};

const payment = {
  process: 'request-for-payment',
  effectiveFrom: '2025-01-01',
  name: words('Payment'),
  series: 'FK',
  form: {
    schema: {
      title: 'Payment',
      type: 'object',
      additionalProperties: false,
      required: ['amount'],
      properties: {
        amount: { type: 'integer', minimum: 1 },
        preApprover: { type: 'boolean' },
        budgetOwner: { type: 'string', enum: ['none', 'separate', 'also-supervisor'] },
        director: { type: 'boolean' },
      },
    },
    ui: {},
  },
  rule: Object.fromEntries(
    ['preApprover', 'budgetOwner', 'supervisor', 'director', 'paymentRequest', 'payment'].map((step) => [
      step,
      signature,
    ]),
  ),
};

/** The files of a small company that has no fault, to be spoilt: each test has its own. */
export const teahouse = () => JSON.parse(JSON.stringify(sound)) as typeof sound;

const sound = { company, calendar, outing, payment };

/** Files of a company, spoilt or not. */
export type Files = ReturnType<typeof teahouse>;

/** What the files say, read as the loader reads them. */
export function keptFrom({ company, calendar, ...rulebooks }: Files): Kept {
  return keptIn({
    ...expandUnits(companyFile.parse(company)),
    calendar: calendarFile.parse(calendar),
    rulebooks: Object.values(rulebooks).map((file) => rulebookFile.parse(file)),
  });
}

/** Puts the files into a folder, as a company keeps them; gone with `remove`. */
export function folderOf({ company, calendar, ...rulebooks }: Files, ...later: Files['outing'][]) {
  const folder = mkdtempSync(join(tmpdir(), 'teahouse-'));
  const write = (path: string, content: unknown) => writeFileSync(join(folder, path), JSON.stringify(content, null, 2));
  mkdirSync(join(folder, 'rulebook'));
  write('company.json', company);
  write('calendar.json', calendar);
  for (const file of [...Object.values(rulebooks), ...later])
    write(`rulebook/${file.process}@${file.effectiveFrom}.json`, file);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

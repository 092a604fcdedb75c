import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemCode } from '../../api/contract/problem.ts';
import { role } from '../../api/contract/people.ts';
import { caseFile } from '../../api/contract/case.ts';
import manufacturer from '../../prisma/companies/manufacturer/company.json' with { type: 'json' };
import university from '../../prisma/companies/university/company.json' with { type: 'json' };
import website from '../../prisma/companies/website-company/company.json' with { type: 'json' };
import en from '../../web/i18n/en.json' with { type: 'json' };
import zh from '../../web/i18n/zh-CN.json' with { type: 'json' };

const both = [
  ['Chinese', zh],
  ['English', en],
] as const;

const steps = [
  'submission',
  'department manager',
  'General Manager',
  'handover',
  'written slip',
  'hospital certificate',
  'another deputy',
  "deputy's report",
  'absence',
  'granted',
  'balance',
  'balance taken',
  'attribution',
  'confirmation',
  'pre-approver',
  'administration',
  'budget owner',
  'supervisor',
  'director',
  'payment request',
  'payment',
  'budget held',
  'planning review',
  'evaluation before',
  'budget agreed',
  'President',
  'execution',
  'month of the plan',
  'evaluation during',
  'adjustment',
  'execution report',
  'acceptance by departments',
  'actuals',
  'off the budget',
  'reason for the difference',
  'second look',
  'settlement on the actuals',
  'overrun',
  'overrun granted',
  'settlement of the overrun',
  'partner payment',
  'evaluation after',
  'partner appraisal',
  'execution summary',
  'summary sent',
  'plan out',
  'plan reviewed',
  'budget granted',
  'reconciled',
  'explanation of the differences',
  'report to finance',
  'reason for lateness',
  'reading of the reason',
  'acceptance',
  'deadline',
  'Vice General Manager',
  'heads told',
  'promised time',
  'category',
  'judgement',
  'discretion',
  'complaint slip',
  'complaint slip sent',
  'review',
  'return slip',
  'return slip parts',
  'inspection',
  'conduct',
  'responsibility',
  'penalty',
  'resale',
  'unsold goods',
  'loss',
  'proposal',
  'ruling',
  'complaint sheet',
  'sales',
  'settlement',
  'customer told',
  'letter to the customer',
  'callback',
  'lessons',
  'closing',
  'departments told',
  'solution',
  'handling',
  'customer callback',
];

test.each(both)('every no, role, outcome, post and step has its word in %s', (_, words) => {
  const outcomes = caseFile.shape.outcome.unwrap().options;
  const posts = [website, manufacturer, university].flatMap(({ people }) =>
    people.flatMap((person) => ('posts' in person ? person.posts.map(({ post }) => post) : [])),
  );
  expect(Object.keys(words.problem)).toEqual(expect.arrayContaining([...problemCode.options]));
  expect(Object.keys(words.role)).toEqual(expect.arrayContaining([...role.options]));
  expect(Object.keys(words.outcome)).toEqual(expect.arrayContaining([...outcomes]));
  expect(Object.keys(words.post)).toEqual(expect.arrayContaining(posts));
  expect(Object.keys(words.step)).toEqual(expect.arrayContaining(steps));
});

test('both languages say the same things, with the same particulars in them', () => {
  const flat = (texts: object, at = ''): [string, string][] =>
    Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
      typeof text === 'object' && text !== null ? flat(text, `${at}${key}.`) : [[`${at}${key}`, String(text)]],
    );
  const particulars = (texts: object) =>
    flat(texts).map(([key, text]) => [key, [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()]);
  expect(particulars(zh)).toEqual(particulars(en));
  expect(flat(zh).filter(([, text]) => text.trim() === '')).toEqual([]);
});

/** What a placeholder writes that is a number, an amount or a length of time. */
const written = (text: string) =>
  text
    .replaceAll(
      /\{\{(n|of|count|round|year|hours|minutes|days|beyond|available|total|held|spent|fine|loss|amount)\}\}/g,
      '3',
    )
    .replaceAll('{{length}}', '3 天')
    .replaceAll(/\$\{\w+\}/g, '3');

test('in Chinese a number stands apart from the words beside it, in the texts of the screens, forms, companies and letters; dates are written as dates', () => {
  const close = /\p{Script=Han}\d|\d\p{Script=Han}/u;
  const cwd = join(import.meta.dirname, '../..');
  const sources = [
    'prisma/companies/*/rulebook/*.json',
    'prisma/companies/*/company.json',
    'activities/mail/letter.ts',
  ];
  const files = globSync(sources, { cwd }).map((file) => readFileSync(join(cwd, file), 'utf8'));
  const texts = [JSON.stringify(zh, null, 1), ...files].flatMap((text) => text.split('\n').map(written));
  expect(texts.filter((text) => close.test(text.replaceAll(/(\d+年)?\d+月(\d+日)?/g, '')))).toEqual([]);
});

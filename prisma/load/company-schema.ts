import { z } from 'zod';
import { calendarFaults, type Calendar } from '../../domain/calendar/index.ts';
import { ruleSchemas } from './rule-schema.ts';
import { opener } from './rules/parts.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower-case words joined by hyphens');
/** A budget by its id, or a person's balance: `annual-leave/2026/<company>:<key>`. */
const accountId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/\d{4}\/[a-z0-9:-]+)?$/);
const date = z.iso.date();
const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const person = z.strictObject({
  key: id,
  name: z.string().min(1),
  pinyin: z.string().default(''),
  department: id,
  role: z.enum(['staff', 'office', 'auditor', 'administrator', 'system']).default('staff'),
  posts: z.array(z.strictObject({ post: id, department: id })).default([]),
  demo: bilingual.exactOptional(),
});

/** The people of one unit by the post they hold there; `staff` hold none. Short for a department and its people. */
const unit = z.strictObject({ id, name: bilingual, parent: id, people: z.record(id, z.array(z.string().min(1))) });

/**
 * `company.json`. A person's id is `<company>:<key>`, the address `<key>@<emailDomain>`; `demo` is the title under which the sign-in
 * page of the demo offers the person by one click. `units` are written short (see `expandUnits`).
 */
export const companyFile = z.strictObject({
  id,
  name: bilingual,
  timeZone: z.string(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  language: z.enum(['zh-CN', 'en']),
  emailDomain: z.string(),
  fallbackPost: id,
  departments: z.array(z.strictObject({ id, name: bilingual, parent: id.exactOptional() })),
  people: z.array(person),
  units: z.array(unit).default([]),
  /** What the company begins with: budgets in the smallest unit of its currency, a person's leave of a year in half days. */
  accounts: z.array(z.strictObject({ id: accountId, name: bilingual, total: z.int().min(0) })).default([]),
});

/** A form that is filled in at a step: what was found, what was decided. `expected` is what a preview takes for granted. */
const sheet = z.strictObject({
  schema: z.looseObject({ title: z.string(), properties: z.record(z.string(), z.unknown()) }),
  ui: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()),
});

/**
 * `rulebook/<process>@<effectiveFrom>.json`: one version of a process's form and rule, in force from that day on. `openedBy` are those who may open
 * its cases; without it anybody may.
 */
export const rulebookFile = z
  .strictObject({
    process: id,
    effectiveFrom: date,
    name: bilingual,
    series: z.string().regex(/^[A-Z]{2,6}(-YYYYMM)?$/),
    effectiveBy: z.string().exactOptional(),
    openedBy: z.array(opener).min(1).exactOptional(),
    form: z.strictObject({
      schema: z.looseObject({ title: z.string(), properties: z.record(z.string(), z.unknown()) }),
      ui: z.record(z.string(), z.unknown()),
      sheets: z.record(z.string(), sheet).exactOptional(),
    }),
    rule: z.unknown(),
  })
  .superRefine(({ process, rule, effectiveBy, form }, context) => {
    const schema = ruleSchemas[process];
    if (!schema) context.addIssue({ code: 'custom', path: ['process'], message: `there is no process “${process}”` });
    for (const { message, path } of schema?.safeParse(rule).error?.issues ?? [])
      context.addIssue({ code: 'custom', path: ['rule', ...path], message });
    if (effectiveBy !== undefined && !(effectiveBy in form.schema.properties))
      context.addIssue({ code: 'custom', path: ['effectiveBy'], message: `the form has no field “${effectiveBy}”` });
  });

const hours = z.array(z.strictObject({ from: z.string(), to: z.string() }));
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

/** `calendar.json`: when the company works. */
export const calendarFile: z.ZodType<Calendar> = z
  .strictObject({
    name: z.string(),
    timeZone: z.string(),
    seasons: z.array(
      z.strictObject({ name: z.string(), from: z.string(), to: z.string(), hours: z.partialRecord(weekday, hours) }),
    ),
    holidays: z.array(
      z.union([z.strictObject({ name: z.string(), date }), z.strictObject({ name: z.string(), from: date, to: date })]),
    ),
    makeUpWorkdays: z.array(z.strictObject({ name: z.string(), date, asWeekday: weekday.exactOptional() })),
    knownFrom: date.exactOptional(),
    knownThrough: date,
  })
  .superRefine((calendar, context) => {
    for (const fault of calendarFaults(calendar)) context.addIssue(fault);
  });

export type CompanyFile = z.infer<typeof companyFile>;
export type RulebookFile = z.infer<typeof rulebookFile>;

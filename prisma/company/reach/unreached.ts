import { nextWorkingInstant } from '../../../domain/calendar/index.ts';
import { isOpener } from '../../../domain/signers.ts';
import type { Process } from '../../../workflows/desk/process.ts';
import { processes } from '../../../workflows/processes.ts';
import { asksSomebody, partsOf } from '../check/parts.ts';
import type { Finding } from '../check/finding.ts';
import { nameOf, rosterOf, type Kept, type Version } from '../kept.ts';
import { formsFor, type Form } from './forms.ts';
import type { Hints } from './samples.ts';
import { tempers } from './tempers.ts';
import { walk } from './walk.ts';
import { watched } from './watched.ts';

const day = 86_400_000;
const hour = 3_600_000;

/** How many forms are tried: more than the choices on any form of the shipped companies need. */
const cap = 400;

/** The parts of a version's rule that the process never asks, whatever is on the form and whatever people answer; and forms on which it breaks. */
export async function reachFindings(
  kept: Kept,
  version: Version,
  now: number,
  process = (processes as Readonly<Record<string, Process | undefined>>)[version.process],
): Promise<Finding[]> {
  const people = kept.people.filter(({ disabled, role }) => !disabled && role !== 'system').map(({ id }) => id);
  const openers = people.filter((id) => isOpener(version.openedBy, id, rosterOf(kept)));
  const applicant = openers.find((id) => !kept.posts.some(({ person }) => person === id)) ?? openers[0] ?? people[0];
  if (!process || applicant === undefined) return [];
  const colleagues = people.filter((id) => id !== applicant);
  const start = nextWorkingInstant(kept.calendar, now);
  const place = nameOf(version);
  const hints = [hour, 30 * day].map((lead): Hints => ({
    people: colleagues,
    numbers: numbersIn(version.rule),
    instant: (field) => start + lead + field * 3 * day,
  }));
  const { forms, all } = formsFor(version.form.schema, hints, cap);
  if (forms.length === 0)
    return [{ severity: 'warning', place, says: 'no form could be filled in to try the rule with' }];
  const sheets = Object.fromEntries(
    Object.entries(version.form.sheets ?? {}).map(([name, sheet]) => [
      name,
      [sheet.expected, ...formsFor(sheet.schema, hints, 40).forms],
    ]),
  );
  const seen = new Set<string>();
  const rule = watched(version.rule, seen);
  const steps = partsOf(version.rule)
    .filter(([path, part]) => path !== 'rule' && asksSomebody(part))
    .map(([path]) => path);
  const broken = new Map<string, Form>();
  const ways = tempers(sheets, forms.length, colleagues);
  for (const [form, { temper, answer, circumstances }] of pairs(forms, ways)) {
    if (steps.every((step) => seen.has(step))) break;
    const facts = { roster: rosterOf(kept), calendar: kept.calendar, number: 'CHECK-1', ...circumstances };
    const failure = await walk({ process, rule, form, applicant, facts, start, temper, answer });
    if (failure !== undefined && !broken.has(failure)) broken.set(failure, form);
  }
  const unasked = steps.filter((step) => !seen.has(step));
  return [
    ...unasked.map((step): Finding => ({
      severity: all ? 'fault' : 'warning',
      place: `${place} at ${step}`,
      says: all ? 'is asked under no form' : `is asked under none of the ${forms.length} forms that were tried`,
    })),
    ...[...broken].map(([failure, form]): Finding => ({
      severity: 'warning',
      place,
      says: `the process breaks on the form ${JSON.stringify(form)}: ${failure}`,
    })),
  ];
}

/** Every one of the first with every one of the second, each round with all of the first and as many of the second as there are. */
const pairs = <A, B>(first: readonly A[], second: readonly B[]): (readonly [A, B])[] =>
  second.flatMap((_, round) =>
    first.flatMap((one, index) =>
      second
        .slice((index + round) % second.length)
        .slice(0, 1)
        .map((other) => [one, other] as const),
    ),
  );

/** The whole numbers that a rule names: where it may turn from one signer to another. */
function numbersIn(rule: unknown): number[] {
  if (typeof rule === 'number') return Number.isSafeInteger(rule) ? [rule] : [];
  if (typeof rule !== 'object' || rule === null) return [];
  return [...new Set(Object.values(rule).flatMap(numbersIn))].slice(0, 12);
}

import { fieldsOf } from '../contract/form/fields.ts';
import { inLanguage } from '../contract/form/in-language.ts';
import { valueText, type Writing } from '../contract/form/value-text.ts';
import type { CaseEvent, CaseFile, Task } from '../contract/case.ts';
import type { Cell } from './paper.ts';
import { screens, wordsOf, type Language } from './words.ts';

const silent: readonly Task['kind'][] = ['clock', 'veto', 'absence'];

/** One row for each step that somebody was asked: who, what he said and wrote, when; what was set aside is struck through. */
export function stepRows(file: CaseFile, language: Language, writing: Writing): Cell[][] {
  const words = wordsOf(language);
  const head = [words.step, words.who, words.what, words.when];
  const rows = file.tasks
    .filter(({ kind }) => !silent.includes(kind))
    .map((task) => {
      const event = settlement(file, task);
      const struck = task.state === 'voided';
      const text = [
        stepName(task.step, language) + (struck ? words.voided : ''),
        event ? whoIn(event, language, writing) : task.candidates.map(writing.nameOf).join(words.comma),
        [verdict(task, language), task.note ?? '', event ? answered(file, task, event, language, writing) : '']
          .filter(Boolean)
          .join('\n'),
        task.settledAt === null ? '' : writing.instant(task.settledAt),
      ];
      return widths.map((twelfths, index) => ({ text: text[index] ?? '', twelfths, struck }));
    });
  return [head.map((text, index) => ({ text, twelfths: widths[index] ?? 1, label: true })), ...rows];
}

const widths = [2.5, 2.5, 4.5, 2.5];

/** A step's name in the reader's language, with its round ("callback #2"). */
export function stepName(step: string, language: Language): string {
  const [plain = step, round] = step.split(/ #(?=\d+$)/);
  const [main = plain, seat] = plain.split(': ');
  const { step: steps, seat: seats, words } = screens(language);
  const known = (group: Readonly<Record<string, string>>, name: string) => group[name] ?? name;
  const asked = known(steps, main);
  const told =
    seat === undefined ? asked : words.seat.replace('{{step}}', asked).replace('{{seat}}', known(seats, seat));
  return told + (round === undefined ? '' : ` #${round}`);
}

/** The event that settled or closed the task; undefined while it is open. */
function settlement({ journal }: CaseFile, { seq }: Task): CaseEvent | undefined {
  const ends = [
    'decision-made',
    'answer-given',
    'document-handed-in',
    'form-submitted',
    'vetoed',
    'task-lapsed',
    'task-closed',
  ];
  return journal
    .map(({ event }) => event)
    .find((event) => 'task' in event && event.task === seq && ends.includes(event.kind));
}

function whoIn({ actor }: CaseEvent, language: Language, { nameOf }: Writing): string {
  if ('rule' in actor) return wordsOf(language).byRule;
  if ('administrator' in actor) return nameOf(actor.administrator);
  return 'for' in actor ? wordsOf(language).forOther(nameOf(actor.person), nameOf(actor.for)) : nameOf(actor.person);
}

function verdict({ outcome }: Task, language: Language): string {
  if (outcome === null || outcome === 'done') return '';
  const { outcome: outcomes, cause } = screens(language);
  return { ...cause, ...outcomes }[outcome as keyof typeof cause] ?? outcome;
}

/** The sheet that was filled in at the step, a line a field. */
function answered(file: CaseFile, { sheet }: Task, event: CaseEvent, language: Language, writing: Writing): string {
  const form = file.formSchema.sheets?.[sheet ?? ''];
  if (event.kind !== 'answer-given' || !form) return '';
  return fieldsOf(inLanguage(form.schema, language), form.ui)
    .filter(({ name }) => event.answer[name] !== undefined)
    .map(({ name, schema }) => writing.field(schema.title ?? name, valueText(event.answer[name], schema, writing)))
    .join('\n');
}

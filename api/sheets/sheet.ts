import type { CaseFile } from '../contract/case.ts';
import type { Copy } from '../contract/copies.ts';
import { fieldsOf } from '../contract/form/fields.ts';
import { inLanguage } from '../contract/form/in-language.ts';
import { valueText, type Writing } from '../contract/form/value-text.ts';
import type { Words } from '../contract/wire.ts';
import { Paper, type Cell } from './paper.ts';
import { stepRows } from './steps.ts';
import { ordinal, screens, wordsOf, writingIn, type Language } from './words.ts';

/** What the sheets say of the company beside the case. */
export interface Letterhead {
  readonly name: Words;
  readonly timeZone: string;
  readonly currency: string;
}

/** Which of the case's copies are printed, a page or more for each part; without it the sheet is printed once, as nobody's part. */
export interface Wanted {
  readonly language: Language;
  readonly copies: readonly Copy[];
}

/** The printed form of a case (审批单): its form, who did what and when, and how to check it; the same case gives the same bytes. */
export function sheet(file: CaseFile, letterhead: Letterhead, { language, copies }: Wanted): Paper {
  const nameOf = (person: string) => file.people[person]?.name ?? person;
  const writing = writingIn(language, letterhead, nameOf);
  const schema = inLanguage(file.formSchema.schema, language);
  const name = language === 'en' ? file.processName.en : file.processName.zh;
  const title = schema.title ?? name;
  const paper = new Paper(`${title} ${file.number}`, new Date(file.journal.at(-1)?.at ?? file.openedAt));
  const parts = [
    ...new Map(copies.map((copy) => [copy.part, copies.filter(({ part }) => part === copy.part)])).values(),
  ];
  [...(parts.length > 0 ? parts : [[]])].forEach((keepers, index) => {
    if (index > 0) paper.nextPage();
    paper.line(language === 'en' ? letterhead.name.en : letterhead.name.zh, 'center');
    paper.heading(title);
    if (keepers.length > 0) paper.line(partLine(keepers, language, writing), 'right');
    write(paper, file, language, writing);
  });
  return paper;
}

function partLine(keepers: readonly Copy[], language: Language, writing: Writing): string {
  const words = wordsOf(language);
  const departments = keepers.map(({ keeper }) =>
    language === 'en' ? keeper.department.name.en : keeper.department.name.zh,
  );
  const read = keepers.map(({ keeper, readAt }) =>
    words.read(keeper.name, readAt === null ? null : writing.instant(readAt)),
  );
  const part = words.part(ordinal(keepers[0]?.part ?? '', language), [...new Set(departments)].join(words.comma));
  return `${part}  ${read.join(words.comma)}`;
}

function write(paper: Paper, file: CaseFile, language: Language, writing: Writing): void {
  const words = wordsOf(language);
  const outcome = file.outcome === null ? words.open : screens(language).outcome[file.outcome];
  const closed = file.closedAt === null ? words.empty : writing.instant(file.closedAt);
  pairs(paper, [
    [words.number, file.number],
    [words.applicant, writing.nameOf(file.applicant)],
    [words.opened, writing.instant(file.openedAt)],
    [words.closed, closed],
    [words.outcome, outcome],
  ]);
  pairs(
    paper,
    fieldsOf(inLanguage(file.formSchema.schema, language), file.formSchema.ui)
      .filter(({ name }) => file.form[name] !== undefined)
      .map(({ name, schema }) => [schema.title ?? name, valueText(file.form[name], schema, writing)] as const),
  );
  paper.section(words.steps);
  for (const row of stepRows(file, language, writing)) paper.row(row);
  const slips = file.slips.filter(({ number }) => number !== null);
  if (slips.length > 0) paper.section(words.slips);
  for (const { number, addressee, issuedAt, acknowledgedAt } of slips) {
    const read = acknowledgedAt === null ? words.unread : words.acknowledged;
    paper.line(`${words.slip(number ?? '', addressee.name, writing.instant(issuedAt))}  ${read}`);
  }
  if (file.attachments.length > 0) paper.section(words.files);
  for (const { name, sha256 } of file.attachments) paper.line(`${name}  SHA-256 ${sha256.slice(0, 16)}`);
}

const short = 22;

/** Labels with their values: short ones two to a row, long ones over the whole width. */
function pairs(paper: Paper, fields: readonly (readonly [label: string, value: string])[]): void {
  const cells = (label: string, text: string, twelfths: number): Cell[] => [
    { text: label, twelfths: 2, label: true },
    { text, twelfths },
  ];
  let waiting: readonly [string, string] | undefined;
  const flush = () => {
    if (waiting) paper.row(cells(...waiting, 10));
    waiting = undefined;
  };
  for (const field of fields) {
    const isShort = field[1].length <= short && !field[1].includes('\n');
    if (!isShort) {
      flush();
      paper.row(cells(...field, 10));
    } else if (waiting) {
      paper.row([...cells(...waiting, 4), ...cells(...field, 4)]);
      waiting = undefined;
    } else waiting = field;
  }
  flush();
}

/** What stands at the foot of every page: page, check code and number of the records that the sheet was made from. */
export function footer(file: CaseFile, language: Language): (page: number, of: number) => string {
  const words = wordsOf(language);
  const check = words.check((file.journal.at(-1)?.hash ?? '').slice(0, 16), file.journal.length);
  return (page, of) => `${file.number}  ${check}  ${words.page(page, of)}`;
}

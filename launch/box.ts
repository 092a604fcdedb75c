import { demoPassword, demoPeople } from '../prisma/load-companies.ts';

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** How many columns a text takes in a terminal: Chinese characters and full-width signs take two. */
function columns(text: string): number {
  return [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);
}

/** The lines in a frame. */
function frame(lines: readonly string[]): string {
  const width = Math.max(...lines.map(columns));
  const bar = '─'.repeat(width + 2);
  const rows = lines.map((line) => `│ ${line}${' '.repeat(width - columns(line))} │`);
  return [`┌${bar}┐`, ...rows, `└${bar}┘`].join('\n');
}

/** At most five people of each demo company to sign in as. */
function peopleLines(): string[] {
  const byCompany = Map.groupBy(demoPeople(), ({ companyName: { zh, en } }) => `${zh} ${en}`);
  return [...byCompany].flatMap(([company, people]) => [
    company,
    ...people.slice(0, 5).map(({ name, title, email }) => `  ${name}  ${title.zh} ${title.en}  ${email}`),
    ...(people.length > 5
      ? [`  登录页还有 ${people.length - 5} 人 / ${people.length - 5} more on the sign-in page`]
      : []),
  ]);
}

/** What the box at the end names. */
interface Doors {
  readonly address: string;
  readonly temporal: string;
  /** The folder that the demo's mails are kept in, where none are sent. */
  readonly mails: string | undefined;
  readonly isDemo: boolean;
}

/** What a person who started the system wants to know: where it is, whom to sign in as, where to look behind it. */
export function welcome({ address, temporal, mails, isDemo }: Doors): string {
  const people = [...peopleLines(), `登录密码 / everybody's password: ${demoPassword}`];
  return frame([
    `会签 Countersign   ${address}`,
    `API reference      ${address}/api/reference`,
    `Temporal           ${temporal}`,
    ...(mails === undefined ? [] : [`mails are kept in  ${mails}`]),
    ...(isDemo ? ['', ...people] : []),
    '',
    'Ctrl+C ends it and keeps the data; npm start -- --reset starts over.',
  ]);
}

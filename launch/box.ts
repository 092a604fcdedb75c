import type { DemoPeople } from '../api/contract/session.ts';

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

/** At most six people to sign in as; none where the demo is off or the API does not name any. */
async function peopleLines(address: string): Promise<string[]> {
  const answer = await fetch(`${address}/api/demo-people`);
  if (!answer.ok) return [];
  const { people } = (await answer.json()) as DemoPeople;
  const lines = people
    .slice(0, 6)
    .map(({ name, posts, company }) => `  ${name}  ${posts.join(', ')} · ${company.name.zh}`);
  return lines.length === 0 ? [] : ['', '登录 / sign in as', ...lines, ''];
}

/** What a person who started the system wants to know: where it is, whom to sign in as, where to look behind it. */
export async function welcome(address: string, temporal: string): Promise<string> {
  const doors = [
    `API        ${address}/api/reference`,
    `Temporal   ${temporal}`,
    'Ctrl+C ends it; the data stays. npm start -- --reset starts over.',
  ];
  return frame([`会签 Countersign   ${address}`, ...(await peopleLines(address)), ...doors]);
}

import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Refused } from './refused.ts';

/** The new password: the first line of what is piped in, or what is typed twice, unseen. */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split(/\r?\n/)[0] ?? '';
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    const ask = async (question: string) => {
      process.stderr.write(question);
      const answer = await lines.question('');
      process.stderr.write('\n');
      return answer;
    };
    const password = await ask('New password: ');
    if ((await ask('Once more: ')) !== password) throw new Refused('the two are not the same');
    return password;
  } finally {
    lines.close();
  }
}

import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { anyPort } from './ports.ts';

const kept = 200;
const largest = 1_000_000;

/** A mail server that delivers nothing. */
export interface MailCatcher {
  /** Where to send: smtp://127.0.0.1:port. */
  readonly url: string;
  close(): Promise<void>;
}

/** Takes every mail on the loopback address and keeps the last 200 as files (*.eml) in the folder, named by the order they came in. */
export async function catchMail(folder: string): Promise<MailCatcher> {
  let count = Number(mails(folder).at(-1)?.split('.')[0] ?? 0);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: largest,
    onData(stream, _session, done) {
      stream.toArray().then((chunks: Buffer[]) => {
        count += 1;
        writeFileSync(join(folder, `${String(count).padStart(8, '0')}.eml`), Buffer.concat(chunks));
        for (const old of mails(folder).slice(0, -kept)) rmSync(join(folder, old), { force: true });
        done();
      }, done);
    },
  });
  server.on('error', () => undefined);
  const port = await anyPort();
  await new Promise<void>((listening) => {
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
      }),
  };
}

const mails = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort();

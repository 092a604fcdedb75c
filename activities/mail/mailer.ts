import { createTransport } from 'nodemailer';
import type { Letter } from './letter.ts';

/** Where letters go. */
export interface Mailer {
  /** Undefined once the server has accepted it; its words when it never will. Throws NotNow for this letter alone, anything else when the server is away. */
  send(letter: Letter): Promise<string | undefined>;
  /** The address under which people reach the inbox. */
  readonly publicUrl: string;
}

/** The server wants this letter later: greylisting, a full mailbox. */
export class NotNow extends Error {}

const patience = 15_000;

/** A mailer over SMTP; every letter is a connection of its own, so that the transport never repeats one by itself. */
export function smtpMailer(url: string, from: string, publicUrl: string): Mailer {
  const transport = createTransport(withTimeouts(url), {
    from,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    publicUrl,
    async send(letter) {
      try {
        await transport.sendMail({ ...letter, textEncoding: 'base64' });
        return undefined;
      } catch (failure) {
        const { words, code } = answerIn(failure);
        if (code >= 500) return words;
        if (code >= 400 && code !== 421) throw new NotNow(words);
        throw failure;
      }
    },
  };
}

function withTimeouts(url: string): string {
  const timed = new URL(url);
  for (const wait of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
    timed.searchParams.set(wait, String(patience));
  return timed.href;
}

/** What the server answered about this letter; code 0 when it said nothing about it. */
function answerIn(failure: unknown): { words: string; code: number } {
  if (!(failure instanceof Error)) return { words: String(failure), code: 0 };
  const { code, responseCode } = failure as { code?: string; responseCode?: number };
  const aboutTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  return { words: failure.message, code: aboutTheLetter ? (responseCode ?? 0) : 0 };
}

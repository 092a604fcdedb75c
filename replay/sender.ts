import { setTimeout as pause } from 'node:timers/promises';

/** An answer of the API: its body, or the code of the problem. */
export type Answer =
  { readonly status: number; readonly body: unknown } | { readonly status: number; readonly code: string };

/** Sends a request as a person and waits until its answer is sure. */
export type Sender = (person: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<Answer>;

export const settled = (answer: Answer): answer is Extract<Answer, { body: unknown }> => 'body' in answer;

interface Door {
  readonly url: string;
  readonly password: string;
  /** The address with which a person signs in. */
  readonly emailOf: (person: string) => string;
  /** Told each time something had to be sent again, and why. */
  readonly again?: (why: string) => void;
}

const patience = 60;

/**
 * A client that does what the answers ask of it: it signs each person in once and keeps the session; 202, 503 and a broken connection mean
 * “unknown”, and the same request with the same id is sent again, up to a minute and more, until the answer is sure. Then it throws.
 */
export function senderTo({ url, password, emailOf, again }: Door): Sender {
  const sessions = new Map<string, Promise<string>>();

  const request = async (method: string, path: string, body?: object, cookie?: string) => {
    const json = body ? { 'content-type': 'application/json' } : {};
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: { ...json, ...(cookie === undefined ? {} : { cookie }) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: response.status, cookie: response.headers.getSetCookie()[0], text: await response.text() };
  };
  const surely = async (what: string, send: () => ReturnType<typeof request>): ReturnType<typeof request> => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send().catch(() => undefined);
      if (answer && answer.status !== 202 && answer.status < 500) return answer;
      const why = answer ? String(answer.status) : 'no answer';
      if (attempt === patience) throw new Error(`${what}: still ${why} after ${patience} attempts`);
      again?.(why);
      await pause(Math.min(100 * 2 ** attempt, 2_000));
    }
  };
  const signIn = async (person: string): Promise<string> => {
    const who = { email: emailOf(person), password };
    const { status, cookie } = await surely('sign in', () => request('POST', '/session', who));
    if (status !== 201 || cookie === undefined) throw new Error(`${person} cannot sign in: ${status}`);
    return cookie.split(';')[0] ?? cookie;
  };
  const sessionOf = (person: string): Promise<string> => {
    const known = sessions.get(person) ?? signIn(person);
    sessions.set(person, known);
    return known;
  };

  return async (person, method, path, body) => {
    const signedIn = (cookie: string) => surely(`${method} ${path}`, () => request(method, path, body, cookie));
    let answer = await signedIn(await sessionOf(person));
    if (answer.status === 401) {
      sessions.delete(person);
      answer = await signedIn(await sessionOf(person));
    }
    const { status, text } = answer;
    const read: unknown = text === '' ? null : JSON.parse(text);
    return status < 300 ? { status, body: read } : { status, code: (read as { code: string }).code };
  };
}

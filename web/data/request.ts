import { Problem, unreachable } from './problem.ts';

interface Question {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is: an upload. */
  readonly raw?: FormData;
  /** The answer is not waited for when the page goes away. */
  readonly keepalive?: boolean;
}

/** Asks the API and gives its JSON answer with the status; throws a Problem for every "no" and for silence. */
export async function ask<Answer>(path: string, question: Question = {}): Promise<{ status: number; answer: Answer }> {
  const response = await send(path, question);
  const text = await response.text();
  const answer: unknown = text === '' ? undefined : parsed(text);
  if (response.ok) return { status: response.status, answer: answer as Answer };
  const seconds = Number(response.headers.get('retry-after'));
  throw new Problem(detailsIn(answer, response), seconds > 0 ? seconds * 1000 : undefined);
}

/** Asks the API and gives its answer. */
export async function request<Answer>(path: string, question?: Question): Promise<Answer> {
  return (await ask<Answer>(path, question)).answer;
}

async function send(path: string, { method = 'GET', body, raw, keepalive }: Question): Promise<Response> {
  try {
    return await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(raw ? { body: raw } : body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(keepalive ? { keepalive } : {}),
    });
  } catch {
    throw unreachable();
  }
}

function detailsIn(answer: unknown, { status, statusText }: Response): ConstructorParameters<typeof Problem>[0] {
  const told = typeof answer === 'object' && answer !== null ? (answer as Partial<Problem>) : {};
  return { code: 'unknown', title: statusText, ...told, status };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

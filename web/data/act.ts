import { Problem, problemOf } from './problem.ts';
import { ask } from './request.ts';

/** An act as it leaves: the client's own id is in it, so the same act may be sent any number of times. */
export interface OutgoingAct {
  readonly path: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly body?: { readonly id: string } & Readonly<Record<string, unknown>>;
}

/** How long to wait before each further try, in milliseconds. */
const patience = [500, 1_000, 2_000, 4_000, 8_000, 8_000];

/**
 * Sends an act until it is known whether it counted: after silence, 502–504 and "not yet on file" it is sent again under the same id,
 * and whoever leaves the page meanwhile is asked whether he means it. Throws the Problem when the answer is no, or when nobody knew for about half a minute.
 */
export async function sendAct<Answer>(act: OutgoingAct, keepalive = false): Promise<Answer> {
  const stay = (leaving: BeforeUnloadEvent) => leaving.preventDefault();
  try {
    for (let tries = 0; ; tries += 1) {
      const result = await attempt<Answer>(act, keepalive);
      if (!(result instanceof Problem)) return result.answer;
      const pause = patience[tries];
      if (!result.unknown || pause === undefined) throw result;
      window.addEventListener('beforeunload', stay);
      await waited(result.retryAfter ?? pause);
    }
  } finally {
    window.removeEventListener('beforeunload', stay);
  }
}

async function attempt<Answer>({ path, method, body }: OutgoingAct, keepalive: boolean) {
  try {
    const result = await ask<Answer>(path, { method, ...(body ? { body } : {}), keepalive });
    return result.status === 202 ? new Problem({ status: 503, title: 'not on file yet', code: 'unavailable' }) : result;
  } catch (thrown) {
    return problemOf(thrown);
  }
}

const waited = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

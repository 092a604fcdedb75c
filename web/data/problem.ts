import type { Problem as Told } from '../../api/contract/problem.ts';

/** Why it is no, in the API's words; `unreachable` when nothing answered, `unknown` when an answer was no problem document. */
export type Code = Told['code'] | 'unreachable' | 'unknown';

type Details = Pick<Told, 'status' | 'title' | 'detail' | 'errors' | 'state'> & { readonly code: Code };

/** A "no" of the API (RFC 9457), or silence (status 0). `state` tells how the case stands where an act came too late. */
export class Problem extends Error {
  readonly status: number;
  readonly code: Code;
  readonly detail: string | undefined;
  readonly errors: NonNullable<Told['errors']>;
  readonly state: Told['state'];
  /** Milliseconds the API asks us to wait before the same question. */
  readonly retryAfter: number | undefined;

  constructor(details: Details, retryAfter?: number) {
    super(details.detail ?? details.title);
    this.name = 'Problem';
    this.status = details.status;
    this.code = details.code;
    this.detail = details.detail;
    this.errors = details.errors ?? [];
    this.state = details.state;
    this.retryAfter = retryAfter;
  }

  /** The same request may be sent again: nobody knows yet whether it counted. */
  get unknown(): boolean {
    return this.code === 'unreachable' || [502, 503, 504].includes(this.status);
  }
}

/** Nothing answered. */
export const unreachable = (): Problem => new Problem({ status: 0, title: 'unreachable', code: 'unreachable' });

/** Any thrown thing as a Problem, so that a screen can say what happened. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem({ status: 0, title: String(thrown), code: 'unknown' });
}

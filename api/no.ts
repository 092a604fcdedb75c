import type { Problem, ProblemCode } from './contract/problem.ts';
import type { Denied } from './acts/refusals.ts';
import { statusOf, titleOf } from './problem-codes.ts';

type More = Partial<Pick<Problem, 'detail' | 'errors' | 'state'>>;

/** A "no" that the person is told as problem details; `denied` is what the record of refusals keeps beside it. */
export class No extends Error {
  readonly code: ProblemCode;
  readonly more: More;
  readonly denied: Partial<Denied>;

  constructor(code: ProblemCode, more: More = {}, denied: Partial<Denied> = {}) {
    super(more.detail ?? titleOf(code));
    this.code = code;
    this.more = more;
    this.denied = denied;
  }

  get status(): number {
    return statusOf(this.code);
  }

  /** RFC 9457. The type names the code and needs no page behind it. */
  details(instance?: string): Problem {
    const { code, status, more } = this;
    return {
      type: `urn:countersign:problem:${code}`,
      title: titleOf(code),
      status,
      code,
      ...more,
      ...(instance === undefined ? {} : { instance }),
    };
  }
}

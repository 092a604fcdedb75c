import type { z } from 'zod';
import { endpoints, type EndpointName, type Endpoints } from '../../api/contract/endpoints.ts';
import type { Endpoint } from '../../api/contract/endpoint.ts';
import { notYetOnFile } from '../../api/contract/acts.ts';
import { problem, type Problem } from '../../api/contract/problem.ts';

type AnswerOf<N extends EndpointName> = Endpoints[N] extends { answer: infer A extends z.ZodType }
  ? z.output<A>
  : never;

/** What a visitor got back: the status and either the answer or the problem. Both have been held against the contract. */
export interface Got<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  readonly problem: Problem;
}

interface Asking {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser without a screen: it keeps its cookie and knows the contract. */
export class Visitor {
  cookie = '';
  id = '';
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  /** Asks an endpoint by its name. */
  async ask<N extends EndpointName>(name: N, asking: Asking = {}): Promise<Got<AnswerOf<N>>> {
    const { method, path, answer }: Endpoint = endpoints[name];
    const filled = path.replaceAll(/:(\w+)/g, (_, key: string) => String(asking.params?.[key]));
    const pairs = Object.entries(asking.query ?? {}).map(([key, value]): [string, string] => [key, String(value)]);
    const query = pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : '';
    const response = await this.raw(method, `/api${filled}${query}`, asking.body, asking.headers);
    const text = await response.text();
    const got = { status: response.status, headers: response.headers };
    if (response.headers.get('content-type')?.startsWith('application/problem+json'))
      return { ...got, problem: problem.parse(JSON.parse(text)), body: {} as AnswerOf<N> };
    const body: unknown = text && typeof answer === 'object' ? JSON.parse(text) : text;
    if (response.status === 202) notYetOnFile.parse(body);
    else if (typeof answer === 'object' && response.ok) answer.parse(body);
    return { ...got, body: body as AnswerOf<N>, problem: {} as Problem };
  }

  /** Sends whatever it is told to. */
  async raw(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const isJson = body !== undefined && !(body instanceof FormData);
    const response = await fetch(`${this.#address}${path}`, {
      method: method.toUpperCase(),
      redirect: 'manual',
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(isJson ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    return response;
  }
}

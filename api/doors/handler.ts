import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Checked, Endpoint } from '../contract/endpoint.ts';
import type { EndpointName, Endpoints } from '../contract/endpoints.ts';
import type { NotYetOnFile } from '../contract/acts.ts';
import type { Me } from '../session/me.ts';

type Part<E, P extends string> = E extends Readonly<Record<P, infer S>> ? Checked<S> : undefined;
type Late<E> = E extends { act: true } ? NotYetOnFile : never;

/** What a handler is asked, after the guards: who, and what the contract lets through. */
export interface Asked<E extends Endpoint> {
  readonly me: E['by'] extends 'person' ? Me : undefined;
  readonly params: Part<E, 'params'>;
  readonly query: Part<E, 'query'>;
  readonly body: Part<E, 'body'>;
  readonly request: Request;
  readonly response: Response;
}

/** The answer of an endpoint; those that are no JSON write their response themselves. */
export type Answered<E extends Endpoint> = E extends { answer: infer A extends z.ZodType }
  ? z.output<A> | Late<E>
  : undefined;

/** What one endpoint does once the guards have let a request through. */
export type Handler<N extends EndpointName> = (asked: Asked<Endpoints[N]>) => Promise<Answered<Endpoints[N]>>;

/** A handler for each endpoint of the contract. */
export type Handlers = { readonly [N in EndpointName]: Handler<N> };

import type { z } from 'zod';

type Shape = z.ZodObject;

/** One door of the API. `by: 'anyone'` needs no session. Paths are relative to /api and written the way Express does. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: `/${string}`;
  readonly says: string;
  readonly by: 'anyone' | 'person' | 'operator';
  readonly params?: Shape;
  readonly query?: Shape;
  /** A JSON body; `upload` is one file as multipart/form-data. */
  readonly body?: Shape | 'upload';
  /** A JSON answer, or the media type of another one. */
  readonly answer:
    | z.ZodType
    | 'text/html'
    | 'text/plain'
    | 'text/event-stream'
    | 'application/octet-stream'
    | 'application/pdf'
    | 'application/x-ndjson'
    | 'nothing';
  /** 200 unless it says otherwise. */
  readonly status?: 201 | 204;
  /** An act may be answered 202: not known to be on file yet. */
  readonly act?: true;
}

/** A door through which a person reads. */
export const get = { method: 'get', by: 'person' } as const;

/** A door through which a person changes something. */
export const post = { method: 'post', by: 'person' } as const;

/** What a part of an endpoint's request or answer is once it was checked. */
export type Checked<S> = S extends z.ZodType ? z.output<S> : undefined;

import type { ErrorRequestHandler, Response } from 'express';
import type { EndpointName } from '../contract/endpoints.ts';
import { recordRefusal } from '../acts/refusals.ts';
import type { Deps } from '../deps.ts';
import { No } from '../no.ts';
import type { Me } from '../session/me.ts';
import { uuid } from '../contract/wire.ts';

/** Every error becomes problem details. What a signed-in person was denied is put on record first; what broke is logged. */
export function faults({ pool, log }: Pick<Deps, 'pool' | 'log'>): ErrorRequestHandler {
  return async (failure: unknown, request, response, _go) => {
    let no = asNo(failure);
    if (no.status < 500) {
      const denied = deniedTo(no, response);
      if (denied) no = await recordRefusal(pool, denied).then(() => no, asNo);
    }
    if (no.status >= 500)
      log.error({ id: String(response.locals['id']), code: no.code, fault: describe(failure) }, 'not answered');
    if (response.headersSent) return response.destroy();
    if (no.status === 503) response.set('retry-after', '2');
    if (no.status === 413) response.set('connection', 'close');
    return response
      .status(no.status)
      .type('application/problem+json')
      .send(JSON.stringify(no.details(request.originalUrl)));
  };
}

function deniedTo(no: No, { locals }: Response) {
  const me = locals['me'] as Me | undefined;
  const endpoint = locals['endpoint'] as EndpointName | undefined;
  if (!me || endpoint === undefined) return undefined;
  const { id } = locals['params'] as Readonly<Record<string, unknown>>;
  const caseId = uuid.safeParse(String(id).slice(0, 36)).data;
  const detail = no.more.detail ?? no.more.errors?.map(({ path }) => path).join(' ');
  return {
    person: me.id,
    act: endpoint,
    code: no.code,
    ...(caseId === undefined ? {} : { caseId }),
    ...(detail === undefined ? {} : { detail: detail.slice(0, 500) }),
    ...no.denied,
  };
}

/** The class of connection faults, a statement or transaction that took too long, and what the driver and the network say when nobody answers. */
const away = /^(08|53|57014|57P|25P03)|^E(CONN|PIPE|TIMEDOUT|HOSTUNREACH|AI_AGAIN)/;

const lost =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client .* not queryable)/;

function asNo(failure: unknown): No {
  if (failure instanceof No) return failure;
  const { type, status, code, message } = failure as Partial<Record<'type' | 'status' | 'code' | 'message', unknown>>;
  if (type === 'entity.too.large') return new No('too-large');
  if (failure instanceof URIError) return new No('not-found');
  if (status === 415) return new No('unsupported-media-type');
  if (typeof status === 'number' && status >= 400 && status < 500) return new No('malformed');
  if (typeof code === 'string' && away.test(code)) return new No('unavailable');
  if (typeof message === 'string' && lost.test(message)) return new No('unavailable');
  return new No('internal');
}

const describe = (failure: unknown): string =>
  failure instanceof Error
    ? `${failure.name}: ${failure.message} ${failure.stack?.split('\n')[1]?.trim() ?? ''}`
    : 'unknown';

import type { Request } from 'express';
import type { Deps } from '../deps.ts';
import { No } from '../no.ts';
import { tokenOf } from './cookie.ts';
import type { Me } from './me.ts';
import { sessionOf } from './sessions.ts';

/** The signed-in person behind a request; throws `not-signed-in`. */
export async function whoIs({ pool, config }: Pick<Deps, 'pool' | 'config'>, request: Request): Promise<Me> {
  const token = tokenOf(request, config);
  const me = token === undefined ? undefined : await sessionOf(pool, token);
  if (!me) throw new No('not-signed-in');
  return me;
}

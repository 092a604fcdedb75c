import type { Response } from 'express';
import { sha256 } from '../../domain/canonical.ts';
import type { Session } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../doors/handler.ts';
import { No } from '../no.ts';
import { createAttempts } from '../session/attempts.ts';
import { setToken, tokenOf } from '../session/cookie.ts';
import { personBy } from '../session/password.ts';
import { demoPeople, presentSession } from '../session/present.ts';
import { endSession, startSession } from '../session/sessions.ts';

type Routes = Pick<Handlers, 'signIn' | 'demoSignIn' | 'demoPeople' | 'session' | 'signOut'>;

/** Signing in and out. Each sign-in gets a new token; the one that the browser brought along ends. */
export function sessionRoutes({ pool, config, changes }: Deps): Routes {
  const demo = config.DEMO === '1';
  const attempts = createAttempts(pool);

  async function begin(person: string, old: string | undefined, response: Response): Promise<Session> {
    if (old !== undefined) await endSession(pool, old);
    const token = await startSession(pool, person, config.SESSION_HOURS);
    setToken(response, config, token);
    return presentSession(pool, { session: sha256(token) }, demo);
  }

  return {
    signIn: async ({ body: { email, password }, request, response }) => {
      const tries = () => personBy(pool, email, password);
      const person = await attempts.attempt(email, request.ip ?? '', tries);
      if (person === undefined) throw new No('wrong-credentials');
      return begin(person, tokenOf(request, config), response);
    },
    demoSignIn: async ({ body: { person }, request, response }) => {
      const { people } = demo ? await demoPeople(pool) : { people: [] };
      if (!people.some(({ id }) => id === person)) throw new No('not-found');
      return begin(person, tokenOf(request, config), response);
    },
    demoPeople: async () => (demo ? demoPeople(pool) : { people: [] }),
    session: ({ me }) => presentSession(pool, me, demo),
    signOut: async ({ me, request, response }) => {
      const token = tokenOf(request, config);
      if (token !== undefined) await endSession(pool, token);
      changes.hangUp(me.session);
      setToken(response, config, null);
      return undefined;
    },
  };
}

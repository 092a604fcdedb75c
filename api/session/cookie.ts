import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { Config } from '../config.ts';

type Settings = Pick<Config, 'PUBLIC_URL' | 'SESSION_HOURS'>;

const isSecure = ({ PUBLIC_URL }: Settings): boolean => PUBLIC_URL?.startsWith('https:') ?? false;
const nameFor = (settings: Settings): string => (isSecure(settings) ? '__Host-countersign' : 'countersign');

/** The token that the browser keeps, if it sent one. */
export const tokenOf = (request: Request, settings: Settings): string | undefined =>
  parseCookie(request.headers.cookie ?? '')[nameFor(settings)];

/** Gives the browser a token, or (null) takes it away. */
export function setToken(response: Response, settings: Settings, token: string | null): void {
  response.append(
    'set-cookie',
    stringifySetCookie({
      name: nameFor(settings),
      value: token ?? '',
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure(settings),
      maxAge: token === null ? 0 : Math.round(settings.SESSION_HOURS * 3600),
    }),
  );
}

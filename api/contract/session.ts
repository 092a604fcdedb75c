import { z } from 'zod';
import { get, post, type Endpoint } from './endpoint.ts';
import { person, role } from './people.ts';
import { personId, words } from './wire.ts';

/** Signs in with a password. */
export const signIn = z.strictObject({ email: z.email().max(200), password: z.string().min(1).max(200) });

/** Signs in as one of the demo's people by one click; answered only where the demo runs. */
export const demoSignIn = z.strictObject({ person: personId });

/** Who is signed in, and the company he works for. */
export const session = z
  .strictObject({
    person,
    role,
    language: z.enum(['zh-CN', 'en']),
    company: z.strictObject({ id: z.string(), name: words, timeZone: z.string(), currency: z.string() }),
    posts: z.array(z.strictObject({ post: z.string(), department: z.string() })),
    /** True for whoever sees whatever happens in the company. */
    oversees: z.boolean(),
    demo: z.boolean(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Session' });

/** The people a visitor of the demo may sign in as; empty elsewhere. */
export const demoPeople = z.strictObject({
  people: z.array(
    z.strictObject({
      ...person.shape,
      company: z.strictObject({ id: z.string(), name: words }),
      role,
      posts: z.array(z.string()),
    }),
  ),
});

/** The doors by which one comes in and goes. */
export const sessionDoors = {
  signIn: {
    ...post,
    by: 'anyone',
    path: '/session',
    says: 'Sign in with e-mail and password',
    body: signIn,
    answer: session,
    status: 201,
  },
  demoSignIn: {
    ...post,
    by: 'anyone',
    path: '/demo-session',
    says: "Sign in as one of the demo's people",
    body: demoSignIn,
    answer: session,
    status: 201,
  },
  demoPeople: { ...get, by: 'anyone', path: '/demo-people', says: "The demo's people", answer: demoPeople },
  session: { ...get, path: '/session', says: 'Who am I', answer: session },
  signOut: { method: 'delete', by: 'person', path: '/session', says: 'Sign out', answer: 'nothing', status: 204 },
} as const satisfies Record<string, Endpoint>;

export type SignIn = z.infer<typeof signIn>;
export type Session = z.infer<typeof session>;
export type DemoPeople = z.infer<typeof demoPeople>;

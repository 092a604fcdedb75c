import { useMutation, useQuery, useQueryClient, type Query } from '@tanstack/react-query';
import type { DemoPeople, Session, SignIn } from '../../api/contract/session.ts';
import { keys } from './keys.ts';
import { problemOf } from './problem.ts';
import { request } from './request.ts';

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery({ queryKey: keys.session, queryFn: askSession, staleTime: Infinity, retry: 2 });
}

async function askSession(): Promise<Session | null> {
  try {
    return await request<Session>('/session');
  } catch (thrown) {
    if (problemOf(thrown).status === 401) return null;
    throw thrown;
  }
}

/** The people a visitor may sign in as by one click; empty outside the demo. */
export function useDemoPeople() {
  return useQuery({
    queryKey: keys.demoPeople,
    queryFn: () => request<DemoPeople>('/demo-people'),
    select: ({ people }) => people,
    staleTime: Infinity,
    retry: 1,
  });
}

const impersonal: readonly string[] = [...keys.session, ...keys.demoPeople, ...keys.expired];

/** Whether an answer was meant for the person who asked. */
const isPersonal = ({ queryKey }: Query): boolean => !impersonal.includes(String(queryKey[0]));

/** Signs in by password or, in the demo, as a person. What another person saw is forgotten. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (as: SignIn | { person: string }) =>
      request<Session>('person' in as ? '/demo-session' : '/session', { method: 'POST', body: as }),
    onSuccess: (session) => {
      const before = client.getQueryData<Session | null>(keys.session);
      if (before?.person.id !== session.person.id) {
        client.removeQueries({ predicate: isPersonal });
      }
      client.setQueryData(keys.session, session);
      void client.invalidateQueries({ predicate: isPersonal });
    },
  });
}

/** Signs out and forgets all that was shown. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('/session', { method: 'DELETE' }),
    onSettled: () => {
      client.removeQueries({ predicate: isPersonal });
      client.setQueryData(keys.session, null);
    },
  });
}

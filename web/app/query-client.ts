import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from '../data/keys.ts';
import { problemOf } from '../data/problem.ts';

function noticeExpiry(thrown: unknown) {
  if (problemOf(thrown).code === 'not-signed-in' && queryClient.getQueryData(keys.session)) {
    queryClient.setQueryData(keys.expired, true);
  }
}

/** The answers of the API that the screens show. A "no" is not asked again; silence is, twice. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeExpiry }),
  mutationCache: new MutationCache({ onError: noticeExpiry }),
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (failures, thrown) => failures < 2 && problemOf(thrown).unknown },
    mutations: { networkMode: 'always' },
  },
});

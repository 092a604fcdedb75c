import { Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';

/**
 * The API's connection to Temporal, made when first needed. It tries again three times within a second or so, then says that nobody is there: of
 * itself it would try for half a minute, and look at no deadline between two attempts. Lost, it is made anew within seconds, however long Temporal
 * was away.
 */
export function temporalConnection(address: string): Connection {
  const attempts = defaultGrpcRetryOptions({ maxAttempts: 4, initialIntervalMs: () => 100 });
  return Connection.lazy({
    address,
    interceptors: [makeGrpcRetryInterceptor(attempts)],
    channelArgs: {
      'grpc.max_reconnect_backoff_ms': 3_000,
      'grpc.keepalive_time_ms': 15_000,
      'grpc.keepalive_timeout_ms': 5_000,
    },
  });
}

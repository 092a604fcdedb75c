import { Channel, type ClientOptions } from '@grpc/grpc-js';
import { Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import { RenewedChannel } from './renewed-channel.ts';

/**
 * The API's connection to Temporal, made when first needed. It tries again three times within a second or so, then says that nobody is there: of
 * itself it would try for half a minute, and look at no deadline between two attempts. Lost, it is made anew within seconds, however long Temporal
 * was away or the line to it silent.
 */
export function temporalConnection(address: string): Connection {
  const attempts = defaultGrpcRetryOptions({ maxAttempts: 4, initialIntervalMs: () => 100 });
  const channelArgs: ClientOptions = {
    'grpc.keepalive_time_ms': 15_000,
    'grpc.keepalive_timeout_ms': 5_000,
    // a new channel shares nothing with the one that it is laid in place of
    'grpc.use_local_subchannel_pool': 1,
    channelFactoryOverride: (...to) => new RenewedChannel(() => new Channel(...to)),
  };
  return Connection.lazy({ address, interceptors: [makeGrpcRetryInterceptor(attempts)], channelArgs });
}

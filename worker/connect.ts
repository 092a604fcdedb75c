import { NativeConnection } from '@temporalio/worker';

/** A connection to Temporal. Its messages are a kilobyte or two: packing them costs both ends more than it saves on the way. */
export function connect(address: string): Promise<NativeConnection> {
  return NativeConnection.connect({ address, grpcCompression: { codec: 'none' } });
}

import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * A line to a port of this machine that can fall silent: what is on it then is carried no further, and neither end is told that the other one is
 * gone, not even when the line is good again for those who come later.
 */
export interface Wire {
  readonly port: number;
  silence(): void;
  restore(): void;
  /** Breaks every connection at once. */
  cut(): void;
  close(): Promise<void>;
}

/** Lays a line to that port. */
export async function layWire(to: number): Promise<Wire> {
  const ends = new Set<Socket>();
  const carrying = new Map<Socket, Socket>();
  let isSilent = false;

  const keep = (socket: Socket) => {
    ends.add(socket);
    socket.on('error', () => undefined).on('close', () => ends.delete(socket));
  };
  const carry = (from: Socket, into: Socket) => {
    carrying.set(from, into);
    from.pipe(into);
    from.on('close', () => {
      if (carrying.delete(from)) into.destroy();
    });
  };
  const server = createServer((near) => {
    keep(near);
    if (isSilent) return;
    const far = connect(to, '127.0.0.1').setNoDelay(true);
    keep(far);
    carry(near.setNoDelay(true), far);
    carry(far, near);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  const cut = () => {
    for (const end of ends) end.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    silence() {
      isSilent = true;
      for (const [from, into] of carrying) from.unpipe(into);
      carrying.clear();
    },
    restore() {
      isSilent = false;
    },
    cut,
    async close() {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
}

import { createConnection, createServer } from 'node:net';

/** Whether nobody listens on the port of this machine's loopback and any address. */
function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => {
      answer(false);
    });
    probe.listen({ port, exclusive: true }, () =>
      probe.close(() => {
        answer(true);
      }),
    );
  });
}

/** The wanted port, or the next free one above it; throws after a hundred taken ones. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 100; port++) if (await isFree(port)) return port;
  throw new Error(`no free port between ${wanted} and ${wanted + 99}`);
}

/** Throws while nobody listens on that port of the loopback: cheaper to ask over and over than the part behind it. */
export function listens(port: number): Promise<void> {
  return new Promise((answer, refuse) => {
    const probe = createConnection(port, '127.0.0.1', () => {
      probe.destroy();
      answer();
    });
    probe.once('error', refuse);
  });
}

/** Any free port, chosen by the operating system: for tests and benches that run side by side. */
export function anyPort(): Promise<number> {
  return new Promise((answer, refuse) => {
    const probe = createServer();
    probe.once('error', refuse);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => {
        answer(port);
      });
    });
  });
}

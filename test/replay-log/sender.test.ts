import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { senderTo } from '../../replay/sender.ts';

interface Asked {
  readonly path: string | undefined;
  readonly cookie: string | undefined;
  readonly body: string;
}

let server: Server;
let asked: Asked[];
/** What the server does with the next requests to /acts; afterwards it answers 200. */
let troubles: (number | 'breaks')[];

const bodyOf = async (request: IncomingMessage) => {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
};

beforeEach(async () => {
  asked = [];
  troubles = [];
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push({ path: request.url, cookie: request.headers.cookie, body });
      if (request.url === '/api/session') {
        response.writeHead(201, { 'set-cookie': `countersign=${asked.length}; Path=/` }).end('{}');
        return;
      }
      const trouble = troubles.shift() ?? 200;
      if (trouble === 'breaks') request.socket.destroy();
      else response.writeHead(trouble).end(trouble === 403 ? '{"code":"not-the-assignee"}' : '{"state":"on-file"}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const sender = (again?: (why: string) => void) =>
  senderTo({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    password: 'secret',
    emailOf: (person) => `${person}@university.example`,
    ...(again ? { again } : {}),
  });

test('202, 503 and a broken connection mean “unknown”: the same request is sent again until the answer is sure', async () => {
  troubles = [202, 503, 'breaks'];
  const why: string[] = [];
  const answer = await sender((one) => why.push(one))('anna', 'POST', '/acts', { id: 'one' });
  expect(answer).toEqual({ status: 200, body: { state: 'on-file' } });
  expect(why).toEqual(['202', '503', 'no answer']);
  expect(asked.filter(({ path }) => path === '/api/acts').map(({ body }) => body)).toEqual(
    Array(4).fill('{"id":"one"}'),
  );
});

test('a refusal is an answer, and is not sent again', async () => {
  troubles = [403];
  expect(await sender()('anna', 'POST', '/acts', { id: 'one' })).toEqual({ status: 403, code: 'not-the-assignee' });
  expect(asked).toHaveLength(2);
});

test('a person signs in once, and once more when the session has ended', async () => {
  const send = sender();
  await Promise.all([send('anna', 'GET', '/acts'), send('anna', 'GET', '/acts')]);
  troubles = [401];
  await send('anna', 'GET', '/acts');
  const signIns = asked.filter(({ path }) => path === '/api/session');
  expect(signIns.map(({ body }) => body)).toEqual(
    Array(2).fill('{"email":"anna@university.example","password":"secret"}'),
  );
  expect(new Set(asked.map(({ cookie }) => cookie)).size).toBe(3);
});

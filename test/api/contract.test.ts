import { randomUUID } from 'node:crypto';
import type { Endpoint } from '../../api/contract/endpoint.ts';
import { endpoints, type EndpointName } from '../../api/contract/endpoints.ts';
import { readConfig } from '../../api/config.ts';
import { openHouse, type House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ METRICS_TOKEN: 'a-token-for-the-scraper' });
}, 60_000);
afterAll(() => house.close());

const all = Object.entries(endpoints) as [EndpointName, Endpoint][];
const filledIn = (path: string) =>
  `/api${path
    .replace(':company', 'website-company')
    .replace(':seq', '1')
    .replace(':id', path.includes('/tasks/') ? `${randomUUID()}-3` : randomUUID())}`;

test('every endpoint is in the OpenAPI document, with its parameters, body, answers and problems', async () => {
  const { body } = await house.visitor().ask('openApi');
  const { paths, openapi } = body as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  expect(openapi).toBe('3.1.0');
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${operationId}: ${method} ${path}`),
  );
  const routed = all.map(([name, { method, path }]) => `${name}: ${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(documented.sort()).toEqual(routed.sort());
  expect(paths['/tasks/{id}/decision']?.['post']).toMatchObject({
    requestBody: { content: { 'application/json': {} } },
    responses: { 200: {}, 202: {}, default: { content: { 'application/problem+json': {} } } },
  });
});

test('every endpoint of the document has a door', async () => {
  for (const [name, { method, path, by }] of all) {
    const response = await house.visitor().raw(method, filledIn(path), method === 'get' ? undefined : '{}');
    expect({ name, isThere: by === 'person' ? response.status === 401 : response.status !== 404 }).toEqual({
      name,
      isThere: true,
    });
    await response.body?.cancel();
  }
});

test('the reference page shows every endpoint and needs nothing from elsewhere', async () => {
  const { body } = await house.visitor().ask('reference');
  const page = String(body);
  for (const [, { path }] of all) expect(page).toContain(`<code>/api${path}</code>`);
  expect(page).not.toMatch(/<script|https?:\/\/(?!json-schema)/);
});

test('an auditor is refused at every door that changes something', async () => {
  const auditor = await house.person('fang-lixin');
  const writes = all.filter(([name, { method, by }]) => method !== 'get' && by === 'person' && name !== 'signOut');
  for (const [name, { method, path }] of writes) {
    const response = await auditor.raw(method, filledIn(path), '{}');
    expect({ name, status: response.status }).toEqual({ name, status: 403 });
  }
  const id = randomUUID();
  const outing = { destination: '银行', purpose: '开户', from: '2026-11-23T01:00:00Z', to: '2026-11-23T02:00:00Z' };
  const asked = await auditor.ask('openCase', { body: { id, process: 'outing', form: outing } });
  expect(asked).toMatchObject({ status: 403, problem: { code: 'not-entitled' } });
});

test('figures are for this machine and for who has the token', async () => {
  const visitor = house.visitor();
  expect(String((await visitor.ask('metrics')).body)).toContain('countersign_api_answer_seconds_count');
  const outside = { 'x-forwarded-for': '203.0.113.9' };
  expect(await visitor.ask('metrics', { headers: outside })).toMatchObject({ status: 404 });
  const wrong = { ...outside, authorization: 'Bearer a-token-for-somebody' };
  expect(await visitor.ask('metrics', { headers: wrong })).toMatchObject({ status: 404 });
  const right = { ...outside, authorization: 'Bearer a-token-for-the-scraper' };
  expect(await visitor.ask('metrics', { headers: right })).toMatchObject({ status: 200 });
});

test('pages may not be framed, sniffed or fed from elsewhere', async () => {
  const { headers } = await house.visitor().ask('health');
  expect(headers.get('content-security-policy')).toMatch(
    /default-src 'self'.*object-src 'none'.*frame-ancestors 'none'/,
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('a start with faulty settings names every fault', () => {
  expect(() => readConfig({ PORT: 'eighty', DEMO: 'yes' })).toThrow(
    /DATABASE_URL[^]*TEMPORAL_ADDRESS[^]*PORT[^]*DEMO[^]*ATTACHMENTS/,
  );
});

import argon2 from 'argon2';
import { sha256 } from '../../domain/canonical.ts';
import { demoPassword } from '../../prisma/load-companies.ts';
import { openHouse, type House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ TRUSTED_PROXIES: '1' });
}, 60_000);
afterAll(() => house.close());

const email = 'lin-xiaoyu@website.example';

test('e-mail and password sign in, and the answer says who, where and in which language', async () => {
  const visitor = house.visitor();
  const { status, body, headers } = await visitor.ask('signIn', { body: { email, password: demoPassword } });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    person: { name: '林晓雨' },
    role: 'staff',
    language: 'zh-CN',
    company: { id: 'website-company' },
  });
  expect(headers.get('set-cookie')).toMatch(/^countersign=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await visitor.ask('session')).toMatchObject({
    status: 200,
    body: { person: { id: 'website-company:lin-xiaoyu' } },
  });
});

test('a wrong password and an unknown e-mail get the same answer', async () => {
  const wrong = await house.visitor().ask('signIn', { body: { email, password: 'guess' } });
  const nobody = await house.visitor().ask('signIn', { body: { email: 'nobody@website.example', password: 'guess' } });
  expect(wrong.status).toBe(401);
  expect(wrong.problem).toEqual(nobody.problem);
});

test('each sign-in has a new token, the one before ends, and the table holds only digests', async () => {
  const visitor = house.visitor();
  await visitor.ask('demoSignIn', { body: { person: 'website-company:lin-xiaoyu' } });
  const first = visitor.cookie;
  await visitor.ask('demoSignIn', { body: { person: 'website-company:zhou-minhua' } });
  expect(visitor.cookie).not.toBe(first);
  const old = house.visitor();
  old.cookie = first;
  expect(await old.ask('session')).toMatchObject({ status: 401 });

  const token = visitor.cookie.split('=')[1] ?? '';
  const { rows } = await house.pool.query<{ id: string }>('SELECT id FROM session WHERE id = ANY($1)', [
    [token, sha256(token)],
  ]);
  expect(rows).toEqual([{ id: sha256(token) }]);
});

test('a token that the visitor brought along is never taken on', async () => {
  const visitor = house.visitor();
  visitor.cookie = 'countersign=fixed-by-somebody-else';
  await visitor.ask('demoSignIn', { body: { person: 'website-company:lin-xiaoyu' } });
  const fixed = house.visitor();
  fixed.cookie = 'countersign=fixed-by-somebody-else';
  expect(await fixed.ask('session')).toMatchObject({ status: 401 });
});

test('signing out, the end of its time and a disabled person end a session', async () => {
  const out = await house.person('lin-xiaoyu');
  const before = out.cookie;
  expect((await out.ask('signOut')).status).toBe(204);
  out.cookie = before;
  expect((await out.ask('session')).status).toBe(401);

  const late = await house.person('lin-xiaoyu');
  await house.pool.query('UPDATE session SET expires_at = now() WHERE id = $1', [
    sha256(late.cookie.split('=')[1] ?? ''),
  ]);
  expect((await late.ask('session')).status).toBe(401);

  const gone = await house.person('wu-zixuan');
  await house.pool.query(`UPDATE person SET disabled = true WHERE id = 'website-company:wu-zixuan'`);
  expect((await gone.ask('session')).status).toBe(401);
});

test('only people marked for the demo are signed in by one click, and nobody where there is no demo', async () => {
  const strangers = await house.visitor().ask('demoSignIn', { body: { person: 'website-company:wu-zixuan' } });
  expect(strangers).toMatchObject({ status: 404 });
  const { body } = await house.visitor().ask('demoPeople');
  expect(body.people.map(({ id }) => id)).toContain('website-company:lin-xiaoyu');
  const companies = new Set(body.people.map(({ company }) => company.id));
  expect([...companies]).toEqual(['website-company', 'manufacturer', 'university']);

  const real = await openHouse({ DEMO: '0', PUBLIC_URL: 'https://approvals.example' });
  expect((await real.visitor().ask('demoPeople')).body).toEqual({ people: [] });
  const refused = await real.visitor().ask('demoSignIn', { body: { person: 'website-company:lin-xiaoyu' } });
  expect(refused).toMatchObject({ status: 404 });
  const { headers } = await real.visitor().ask('signIn', { body: { email, password: demoPassword } });
  expect(headers.get('set-cookie')).toMatch(/^__Host-countersign=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  await real.close();
}, 60_000);

test('writes that another site sends are refused', async () => {
  const visitor = await house.person('lin-xiaoyu');
  const body = { notices: [{ case: '00000000-0000-4000-8000-000000000000', seq: 1 }] };
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ])
    expect(await visitor.ask('readNotices', { body, headers })).toMatchObject({
      status: 403,
      problem: { code: 'cross-site' },
    });
  expect(
    await visitor.ask('readNotices', { body, headers: { origin: house.address, 'sec-fetch-site': 'same-origin' } }),
  ).toMatchObject({ status: 204 });
});

test('a guesser is stopped after ten tries, and the owner signs in from where he always does', async () => {
  const at = (address: string) => ({ 'x-forwarded-for': address });
  const victim = 'zhou-minhua@website.example';
  // a cheap hash, so that the guesses cost the test little
  const cheap = await argon2.hash(demoPassword, { memoryCost: 1024, timeCost: 2, parallelism: 1 });
  await house.pool.query('UPDATE person SET password = $1 WHERE email = $2', [cheap, victim]);
  const right = { email: victim, password: demoPassword };
  expect((await house.visitor().ask('signIn', { body: right, headers: at('10.0.0.1') })).status).toBe(201);
  for (let guesser = 1; guesser <= 6; guesser++) {
    const guesses = Array.from({ length: 12 }, (_, guess) => ({ email: victim, password: `guess ${guess}` }));
    const got = await Promise.all(
      guesses.map((body) => house.visitor().ask('signIn', { body, headers: at(`10.9.9.${guesser}`) })),
    );
    expect(got.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(2);
  }
  expect(await house.visitor().ask('signIn', { body: right, headers: at('10.9.9.200') })).toMatchObject({
    problem: { code: 'too-many-attempts' },
  });
  expect((await house.visitor().ask('signIn', { body: right, headers: at('10.0.0.1') })).status).toBe(201);
}, 60_000);

import { randomUUID } from 'node:crypto';
import type { Change } from '../../api/contract/notices.ts';
import { officeWorkflowId } from '../../workflows/durable/messages.ts';
import { openHouse, type House } from './house.ts';
import { askForLeave, decide } from './leave-slip.ts';
import type { Visitor } from './visitor.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

/** Listens to the live changes; what came in so far, and whether the line was closed. */
async function listen(visitor: Visitor) {
  const cut = new AbortController();
  const response = await fetch(`${house.address}/api/events`, {
    headers: { cookie: visitor.cookie },
    signal: cut.signal,
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const heard: Change[] = [];
  const line = { heard, closed: false, end: () => cut.abort() };
  void (async () => {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages)
        if (message.startsWith('event: changed\n'))
          heard.push(JSON.parse(message.slice(message.indexOf('{'))) as Change);
    }
    line.closed = true;
  })().catch(() => undefined);
  await new Promise((done) => setTimeout(done, 400));
  return line;
}

async function until(met: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !met(); tries++) await new Promise((done) => setTimeout(done, 50));
  expect(met()).toBe(true);
}

test('who may see a case hears of its changes once, and nobody else does', async () => {
  const [lin, zhou, wu, yara] = (await Promise.all(
    ['lin-xiaoyu', 'zhou-minhua', 'wu-zixuan', 'university:yara-vink'].map((key) => house.person(key)),
  )) as [Visitor, Visitor, Visitor, Visitor];
  const lines = await Promise.all([lin, zhou, wu, yara].map(listen));
  const [applicant, manager, colleague, stranger] = lines as [
    (typeof lines)[0],
    (typeof lines)[0],
    (typeof lines)[0],
    (typeof lines)[0],
  ];
  const id = await askForLeave(lin);
  await until(() => manager.heard.some(({ seq }) => seq === 4) && applicant.heard.some(({ seq }) => seq === 4));
  expect(manager.heard.at(-1)).toEqual({ case: id, seq: 4, of: 'journal', persons: [lin.id, zhou.id] });
  await decide(zhou, id, 'department manager');
  await until(() => applicant.heard.some(({ seq }) => seq === 6));
  await new Promise((done) => setTimeout(done, 700));
  const seqs = applicant.heard.map(({ seq }) => seq);
  expect(seqs).toEqual([...new Set(seqs)].sort());
  expect(seqs.at(-1)).toBe(6);
  expect([colleague.heard, stranger.heard]).toEqual([[], []]);
  lines.forEach(({ end }) => end());
});

test('signing out closes the line', async () => {
  const lin = await house.person('lin-xiaoyu');
  const line = await listen(lin);
  await lin.ask('signOut');
  await until(() => line.closed);
});

test('what one was told is counted until one has read it', async () => {
  const lin = await house.person('lin-xiaoyu');
  const zhou = await house.person('zhou-minhua');
  const before = (await zhou.ask('notices')).body.unread;
  const id = await askForLeave(lin);
  const { body } = await zhou.ask('notices', { query: { unread: 'true' } });
  expect(body.unread).toBe(before + 1);
  expect(body.notices[0]).toMatchObject({
    case: id,
    about: 'task-opened',
    body: { step: 'department manager' },
    readAt: null,
  });
  const read = { notices: [{ case: id, seq: body.notices[0]?.seq }] };
  expect((await lin.ask('readNotices', { body: read })).status).toBe(204);
  expect((await zhou.ask('notices')).body.unread).toBe(before + 1);
  expect((await zhou.ask('readNotices', { body: read })).status).toBe(204);
  expect((await zhou.ask('notices')).body.unread).toBe(before);
  expect((await zhou.ask('inbox')).body.counts.notices).toBe(before);
});

test('a slip is read by its addressee, the office and the President, and acknowledged by its addressee alone', async () => {
  const [lin, zhou, shen, yuan, yara] = (await Promise.all(
    ['lin-xiaoyu', 'zhou-minhua', 'shen-wenbo', 'yuan-zhenbang', 'university:yvonne-kramer'].map((key) =>
      house.person(key),
    ),
  )) as [Visitor, Visitor, Visitor, Visitor, Visitor];
  const id = await askForLeave(lin);
  await house.pool.query(
    `INSERT INTO slip (company, seq, number, kind, case_id, task, rung, addressee, issued_at)
     VALUES ('website-company', 1, 'CB-2026-0001', 'reminder-slip', $1, 4, 1, $2, now())`,
    [id, zhou.id],
  );
  const slips = async (visitor: Visitor) =>
    (await visitor.ask('slips')).body.slips.map(({ number, allowed }) => [number, allowed]);
  expect(await slips(zhou)).toEqual([['CB-2026-0001', ['acknowledge']]]);
  for (const overseer of [shen, yuan]) expect(await slips(overseer)).toEqual([['CB-2026-0001', []]]);
  expect([await slips(lin), await slips(yara)]).toEqual([[], []]);
  expect((await zhou.ask('case', { params: { id } })).body.slips).toMatchObject([
    { number: 'CB-2026-0001', addressee: { id: zhou.id } },
  ]);
  const params = { company: 'website-company', seq: 1 };
  for (const visitor of [lin, yara])
    expect(await visitor.ask('acknowledgeSlip', { params, body: { id: randomUUID() } })).toMatchObject({ status: 404 });
});

test('the office enters an acknowledgement in its register, once', async () => {
  const company = `company-${randomUUID()}`;
  const person = `${company}:reader`;
  await house.pool.query(
    `WITH made AS (INSERT INTO company SELECT $1, name, time_zone, currency, fallback_post, calendar, calendar_digest
                   FROM company WHERE id = 'website-company'),
          placed AS (INSERT INTO department (company, id, name) VALUES ($1, 'company', '{}'))
     INSERT INTO person (id, company, department, name, email) VALUES ($2, $1, 'company', 'Reader', $2)`,
    [company, person],
  );
  await house.pool.query(
    `INSERT INTO slip (company, seq, number, kind, case_id, task, rung, addressee, issued_at)
     VALUES ($1, 1, 'CB-2026-0001', 'reminder-slip', $2, 3, 1, $3, now())`,
    [company, randomUUID(), person],
  );
  await house.pool.query(`INSERT INTO register_head VALUES ($1, 1, '')`, [company]);
  const { workflow } = house.engine.client;
  const office = await workflow.start('office', {
    workflowId: officeWorkflowId(company),
    taskQueue: house.engine.taskQueue,
    args: [{ company }],
  });
  const reader = await house.person(person);
  const asking = { params: { company, seq: 1 }, body: { id: randomUUID() } };
  const first = await reader.ask('acknowledgeSlip', asking);
  expect(first).toMatchObject({ status: 200, body: { company, seq: 2 } });
  expect((await reader.ask('acknowledgeSlip', asking)).body).toEqual(first.body);
  const late = await reader.ask('acknowledgeSlip', { ...asking, body: { id: randomUUID() } });
  expect(late).toMatchObject({ status: 409, problem: { code: 'already-acknowledged' } });
  await office.terminate();
});

import { randomUUID } from 'node:crypto';
import { openHouse, type House } from './house.ts';
import { askForLeave, decide, leaveSlip, lookAt, mondayFrom, openTask, shown } from './leave-slip.ts';
import type { Visitor } from './visitor.ts';

const hour = 3_600_000;
const day = 24 * hour;

let house: House;
let lin: Visitor;
let zhou: Visitor;
let chen: Visitor;
let yara: Visitor;
beforeAll(async () => {
  house = await openHouse();
  [lin, zhou, chen, yara] = await Promise.all([
    house.person('lin-xiaoyu'),
    house.person('zhou-minhua'),
    house.person('chen-guodong'),
    house.person('university:yara-vink'),
  ]);
}, 60_000);
afterAll(() => house.close());

/** Everything that an act could have changed, counted. */
const onFile = async () => {
  const { rows } = await house.pool.query<Record<string, number>>(
    `SELECT (SELECT count(*)::integer FROM journal) AS journal, (SELECT count(*)::integer FROM case_file) AS cases,
            (SELECT count(*)::integer FROM attachment WHERE case_id IS NOT NULL) AS files, (SELECT count(*)::integer FROM remark) AS remarks`,
  );
  return rows[0];
};

const latestRefusal = async (visitor: Visitor) => {
  const { rows } = await house.pool.query<Record<string, unknown>>(
    'SELECT act, code, case_id FROM refusal WHERE person = $1 ORDER BY at DESC LIMIT 1',
    [visitor.id],
  );
  return rows[0];
};

/** Sends a body as it is, and sees that it is refused with the code, that nothing was changed, and that it is on record. */
async function refused(visitor: Visitor, path: string, body: unknown, status: number, code: string, act: string) {
  const before = await onFile();
  const response = await visitor.raw('post', path, body);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await response.json()) as Record<string, unknown>;
  expect({ status: response.status, code: problem['code'] }).toEqual({ status, code });
  expect(problem).toMatchObject({ status, type: `urn:countersign:problem:${code}`, instance: path });
  expect(await onFile()).toEqual(before);
  expect(await latestRefusal(visitor)).toMatchObject({ act, code });
  return problem;
}

describe('a request for leave', () => {
  const opening = (more: object = {}) => ({ id: randomUUID(), process: 'leave', form: leaveSlip(), ...more });
  const text = JSON.stringify(opening());
  const nested = `${'['.repeat(40)}${']'.repeat(40)}`;
  test.each([
    ['unknown keys', opening({ approvedBy: 'me' }), 400, 'invalid'],
    ['an id that is none', opening({ id: 'one' }), 400, 'invalid'],
    ['a form of a wrong type', opening({ form: 'leave, please' }), 400, 'invalid'],
    ['no process', { id: randomUUID(), form: leaveSlip() }, 400, 'invalid'],
    ['no JSON', '{', 400, 'malformed'],
    ['an empty body', '', 400, 'malformed'],
    ['a doubled key', text.replace('{', '{"process":"outing",'), 400, 'malformed'],
    ['a doubled key within the form', text.replace('"form":{', '"form":{"kind":"sick",'), 400, 'malformed'],
    ['a key written in escapes', text.replace('{', '{"\\u0070rocess":"outing",'), 400, 'malformed'],
    [
      'a key that poisons prototypes',
      text.replace('"form":{', '"form":{"__proto__":{"role":"office"},'),
      400,
      'malformed',
    ],
    ['deep nesting', text.replace('"form":{', `"form":{"reason":${nested},`), 400, 'malformed'],
    ['a body beyond all measure', opening({ form: leaveSlip({ reason: 'x'.repeat(300_000) }) }), 413, 'too-large'],
    ['an unknown field', opening({ form: leaveSlip({ salary: 1 }) }), 400, 'invalid-form'],
    ['a field of a wrong type', opening({ form: leaveSlip({ from: 5 }) }), 400, 'invalid-form'],
    ['a missing field', opening({ form: { kind: 'sick' } }), 400, 'invalid-form'],
    ['a process nobody has', opening({ process: 'treason' }), 422, 'no-such-process'],
    ['a process of another company', opening({ process: 'request-for-payment' }), 422, 'no-such-process'],
    ['somebody else’s or no attachment', opening({ attachments: [randomUUID()] }), 422, 'no-such-attachment'],
  ])('with %s is refused', async (_, body, status, code) => {
    await refused(lin, '/api/cases', body, status, code, 'openCase');
  });

  test('without any working time in it is refused at its field, and there is no case; with an hour in it there is one', async () => {
    const saturday = mondayFrom(Date.now() + 100 * 7 * day) + 5 * day;
    const until = (to: number) => leaveSlip({ from: new Date(saturday).toISOString(), to: new Date(to).toISOString() });
    const weekend = opening({ form: until(saturday + day + 10 * hour) });
    const { errors } = await refused(lin, '/api/cases', weekend, 422, 'no-working-time', 'openCase');
    expect(errors).toEqual([{ path: '/to', message: '所选时段不含工作时间' }]);
    await askForLeave(lin, until(saturday + 2 * day + hour));
  });

  test('with a deputy from another company is refused', async () => {
    const form = leaveSlip({ coversImportantWork: true, deputy: yara.id, handoverTasks: ['首页'] });
    await refused(lin, '/api/cases', opening({ form }), 422, 'no-such-person', 'openCase');
  });

  test('with faults is told all of them, each with its place, in the language of the applicant', async () => {
    const body = opening({ form: { kind: 'holiday', extra: 1 } });
    const { errors } = await refused(lin, '/api/cases', body, 400, 'invalid-form', 'openCase');
    expect(errors).toEqual(
      expect.arrayContaining([
        { path: '/from', message: expect.stringMatching(/必须|应当/) as string },
        { path: '/extra', message: expect.any(String) as string },
      ]),
    );
  });

  test('that lacks what a condition wants is told that alone, not that the condition is not kept', async () => {
    const body = opening({ form: leaveSlip({ coversImportantWork: true }) });
    const { errors } = await refused(lin, '/api/cases', body, 400, 'invalid-form', 'openCase');
    const paths = (errors as { path: string }[]).map(({ path }) => path);
    expect(paths).toContain('/deputy');
    expect(paths).not.toContain('');
  });

  test('that is no JSON by its own word is not read', async () => {
    const response = await lin.raw('post', '/api/cases', JSON.stringify(opening()), { 'content-type': 'text/plain' });
    expect(response.status).toBe(415);
    expect(await latestRefusal(lin)).toMatchObject({ code: 'unsupported-media-type' });
  });
});

describe('a decision', () => {
  let caseId: string;
  let path: string;
  let decision: (more?: object) => object;
  beforeEach(async () => {
    caseId = await askForLeave(lin);
    const file = await lookAt(zhou, caseId);
    path = `/api/tasks/${openTask(file, 'department manager').id}/decision`;
    decision = (more = {}) => ({ id: randomUUID(), verdict: 'approved', seen: shown(file), ...more });
  });

  test.each([
    ['unknown keys', { by: 'somebody else' }],
    ['a verdict nobody knows', { verdict: 'maybe' }],
    ['a note that is no text', { note: 5 }],
    ['nothing seen', { seen: undefined }],
    ['a seen form that is no digest', { seen: { seq: 1, form: 'the form' } }],
  ])('with %s is refused', async (_, more) => {
    await refused(zhou, path, decision(more), 400, 'invalid', 'decide');
  });

  test('from another company finds nothing there', async () => {
    await refused(yara, path, decision(), 404, 'not-found', 'decide');
  });

  test('from a colleague who has nothing to do with it finds nothing there', async () => {
    await refused(await house.person('wu-zixuan'), path, decision(), 404, 'not-found', 'decide');
  });

  test('on a task that is not there finds nothing', async () => {
    await refused(zhou, path.replace(/-\d+\/decision$/, '-2/decision'), decision(), 404, 'not-found', 'decide');
    await refused(zhou, `/api/tasks/${randomUUID()}-3/decision`, decision(), 404, 'not-found', 'decide');
    await refused(zhou, '/api/tasks/3/decision', decision(), 404, 'not-found', 'decide');
  });

  test('on a task of somebody else is refused with the rule’s code', async () => {
    await refused(lin, path, decision(), 403, 'not-the-assignee', 'decide');
    await refused(await house.person('shen-wenbo'), path, decision(), 403, 'not-the-assignee', 'decide');
  });

  test('on a decided task is told the present state', async () => {
    await decide(zhou, caseId, 'department manager');
    const problem = await refused(zhou, path, decision(), 409, 'task-not-open', 'decide');
    expect(problem).toMatchObject({ state: { outcome: null } });
  });

  test('on a closed case is told how it ended', async () => {
    await decide(zhou, caseId, 'department manager', 'rejected', { note: '人手不够' });
    const problem = await refused(zhou, path, decision(), 409, 'case-closed', 'decide');
    expect(problem).toMatchObject({ state: { outcome: 'rejected' } });
  });

  test('on a form that was not the one shown is refused', async () => {
    const { seq } = await lookAt(zhou, caseId);
    const problem = await refused(
      zhou,
      path,
      decision({ seen: { seq, form: 'f'.repeat(64) } }),
      409,
      'stale-form',
      'decide',
    );
    expect(problem).toMatchObject({ state: { seq } });
  });

  test('with a file of somebody else is refused, and the file stays where it was', async () => {
    const form = new FormData();
    form.append('file', new Blob(['证明'], { type: 'text/plain' }), 'note.txt');
    const uploaded = (await (await lin.raw('post', '/api/attachments', form)).json()) as { id: string };
    await refused(zhou, path, decision({ attachments: [uploaded.id] }), 422, 'no-such-attachment', 'decide');
  });

  test('to hand it over to a stranger is refused', async () => {
    const before = await onFile();
    const body = { ...(decision() as { id: string; seen: object }), person: yara.id, verdict: undefined };
    const response = await zhou.raw('put', path.replace('decision', 'assignee'), body);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'no-such-person' });
    expect(await onFile()).toEqual(before);
    expect(await latestRefusal(zhou)).toMatchObject({ act: 'assign', code: 'no-such-person', case_id: caseId });
  });

  test('that is refused is read by the auditor on the case, and not by those who take part in it', async () => {
    await refused(lin, path, decision(), 403, 'not-the-assignee', 'decide');
    const auditor = await house.person('fang-lixin');
    expect((await lookAt(auditor, caseId)).refusals).toMatchObject([
      { person: lin.id, act: 'decide', code: 'not-the-assignee', task: 4 },
    ]);
    expect((await lookAt(zhou, caseId)).refusals).toBeNull();
    expect((await lookAt(chen, await decidedOnce())).refusals).toBeNull();
  });

  const decidedOnce = async () => {
    await decide(zhou, caseId, 'department manager');
    return caseId;
  };
});

test('an address or a method that the API does not know is answered as a problem', async () => {
  expect(await (await lin.raw('get', '/api/nothing')).json()).toMatchObject({ code: 'not-found' });
  expect(await (await lin.raw('get', '/api/cases/%E0%A4%A')).json()).toMatchObject({ code: 'not-found' });
  expect(await lin.ask('case', { params: { id: '..%2f..%2fsecret' } })).toMatchObject({
    problem: { code: 'not-found' },
  });
  expect(await lin.ask('inbox', { query: { limit: 5000 } })).toMatchObject({ problem: { code: 'invalid' } });
  expect(await lin.ask('inbox', { query: { sort: 'password' } })).toMatchObject({ problem: { code: 'invalid' } });
});

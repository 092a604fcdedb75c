import { randomUUID } from 'node:crypto';
import argon2 from 'argon2';
import { disable } from '../../prisma/company/disable.ts';
import { enable } from '../../prisma/company/enable.ts';
import { log } from '../../prisma/company/log.ts';
import { setPassword } from '../../prisma/company/password.ts';
import { publish } from '../../prisma/company/publish.ts';
import { now, type Files } from './teahouse.ts';
import { openOffice, type Office } from './verbs.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await office.imports();
});
afterEach(() => office.close());

const person = async (id: string) =>
  (
    await office.rows<{ disabled: boolean; password: string | null }>(
      'select disabled, password from person where id = $1',
      [id],
    )
  )[0];
const signsIn = (id: string) =>
  office.rows(`insert into session (id, person, expires_at) values ($1, $2, now() + interval '1 hour')`, [
    randomUUID(),
    id,
  ]);
const sessions = () => office.rows('select person from session order by person');
const disables = (id: string, options: Parameters<typeof disable>[3] = { by: 'jun' }) =>
  disable(office.pool, id, now, options);

/** The teahouse with its rule for outings in force, which may name somebody. */
async function inForce(edit: (files: Files) => void = () => undefined): Promise<void> {
  await publish(office.pool, office.folder(edit), 'outing@2025-01-01', now, { by: 'ai', backdated: 'the first' });
}

/** A case with an open task on somebody's desk, and an open case of his own. */
async function openTask(holder: string): Promise<void> {
  const id = randomUUID();
  await office.rows(
    `insert into case_file (id, company, process, version, number, applicant, form, form_digest, rule_digest, opened_at, changed_at, head, head_hash)
     values ($1, 'teahouse', 'outing', 1, 'WC-2026-0001', $2, '{}', '', '', now(), now(), 2, '')`,
    [id, holder],
  );
  await office.rows(
    `insert into task (case_id, seq, company, process, step, kind, state, candidates, opened_at)
     values ($1, 2, 'teahouse', 'outing', 'department manager', 'approval', 'unclaimed', $2, now())`,
    [id, [holder]],
  );
  await office.rows(
    `insert into inbox (person, case_id, task, due_at, opened_at) values ($1, $2, 2, 'infinity', now())`,
    [holder, id],
  );
}

test('who is disabled is signed out everywhere, and what hangs on him is told and on record', async () => {
  await inForce(({ outing }) => outing.rule.departmentManager.otherwise.push({ person: 'teahouse:lan' } as never));
  await signsIn('teahouse:lan');
  await signsIn('teahouse:lan');
  await signsIn('teahouse:bo');
  await openTask('teahouse:lan');
  const told = await disables('lan@teahouse.example', { by: 'jun', reason: 'left the company' });
  expect(told).toEqual({
    tasks: ['WC-2026-0001: department manager'],
    cases: ['WC-2026-0001'],
    posts: [],
    rules: ['outing@2025-01-01 at rule.departmentManager.otherwise[1]'],
    alone: [],
    sessions: 2,
  });
  expect(await person('teahouse:lan')).toMatchObject({ disabled: true });
  expect(await sessions()).toEqual([{ person: 'teahouse:bo' }]);
  expect((await office.changes()).at(-1)).toEqual({
    verb: 'disable',
    by: 'teahouse:jun',
    detail: { person: 'teahouse:lan', ...told, reason: 'left the company' },
  });
});

test('the only holder of a post that a rule in force needs stays, unless it is forced', async () => {
  expect((await disables('teahouse:hua')).posts).toEqual(['department-manager of kitchen']);
  await enable(office.pool, 'teahouse:hua', 'jun');
  await inForce();
  const refused = disables('teahouse:hua');
  await expect(refused).rejects.toThrow('department-manager of kitchen, needed by outing@2025-01-01');
  expect(await person('teahouse:hua')).toMatchObject({ disabled: false });
  const forced = await disables('teahouse:hua', { by: 'jun', force: true });
  expect(forced.alone).toEqual(['department-manager of kitchen, needed by outing@2025-01-01']);
  expect(await person('teahouse:hua')).toMatchObject({ disabled: true });
});

test('of two who hold a post the first may go, and the second then not: somebody must take what waits for nobody', async () => {
  expect((await disables('teahouse:de')).alone).toEqual([]);
  await expect(disables('teahouse:ai')).rejects.toThrow('owner of company, needed by whatever waits for nobody');
});

test('an administrator of the company disables, once', async () => {
  await expect(disables('teahouse:lan', { by: 'ai' })).rejects.toThrow('teahouse:ai is not an administrator');
  await expect(disables('teahouse:lan', { by: undefined })).rejects.toThrow('--by');
  await expect(disables('lan')).rejects.toThrow('there is nobody called “lan”');
  await disables('teahouse:lan');
  await expect(disables('teahouse:lan')).rejects.toThrow('is disabled already');
  expect((await office.changes()).map(({ verb }) => verb)).toEqual(['import', 'disable']);
});

test('who is enabled again has the posts he had; it is on record', async () => {
  await disables('teahouse:de');
  await enable(office.pool, 'teahouse:de', 'teahouse:jun');
  expect(await person('teahouse:de')).toMatchObject({ disabled: false });
  expect(await office.rows(`select post from post_holder where person = 'teahouse:de'`)).toEqual([{ post: 'owner' }]);
  expect((await office.changes()).at(-1)).toEqual({
    verb: 'enable',
    by: 'teahouse:jun',
    detail: { person: 'teahouse:de' },
  });
  await expect(enable(office.pool, 'teahouse:de', 'jun')).rejects.toThrow('is not disabled');
});

test('a password of twelve characters is kept as its hash and ends the sessions; a shorter one is refused', async () => {
  await signsIn('teahouse:lan');
  await expect(setPassword(office.pool, 'teahouse:lan', 'elevenchars')).rejects.toThrow('at least 12');
  expect(await person('teahouse:lan')).toMatchObject({ password: null });
  expect(await sessions()).toHaveLength(1);
  expect(await setPassword(office.pool, 'teahouse:lan', 'twelve chars')).toBe(1);
  expect(await argon2.verify((await person('teahouse:lan'))?.password ?? '', 'twelve chars')).toBe(true);
  expect(await sessions()).toEqual([]);
  expect((await office.changes()).at(-1)).toEqual({
    verb: 'password',
    by: null,
    detail: { person: 'teahouse:lan', sessions: 1 },
  });
});

test('the log tells every change in order, and nobody changes or deletes a line of it', async () => {
  await disables('teahouse:lan', { by: 'jun', reason: 'left' });
  const lines = await log(office.pool, 'teahouse');
  expect(lines).toEqual([
    expect.stringMatching(/^\d{4}-.*Z {2}import {2}by whoever has the database {2}\{.*company added/),
    expect.stringMatching(/^\d{4}-.*Z {2}disable {2}by teahouse:jun {2}\{.*"reason":"left"/),
  ]);
  await expect(office.rows('delete from company_change')).rejects.toThrow('stays on record');
  await expect(office.rows(`update company_change set by = null`)).rejects.toThrow('stays on record');
});

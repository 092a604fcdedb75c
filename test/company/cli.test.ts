import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import argon2 from 'argon2';
import { teahouse } from './teahouse.ts';
import { openOffice, type Office } from './verbs.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

/** `npm run company -- …`, with what is piped in; without a database where the address is empty. */
async function company(args: readonly string[], { input = '', url = office.url } = {}) {
  const env = { ...process.env, DATABASE_URL: url };
  const child = spawn(process.execPath, ['prisma/company/company-cli.ts', ...args], { env });
  child.stdin.end(input);
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { said: said.trimEnd().split('\n'), complained: complained.trimEnd(), code };
}

const version = { ...teahouse().outing, effectiveFrom: '2099-01-01' };
const ran = (...said: unknown[]) => ({ said, complained: '', code: 0 });
const refused = (complained: unknown) => ({ said: [''], complained, code: 1 });

test('a company from its first import to a published rule, each change in the log', async () => {
  const folder = office.folder(undefined, version);
  expect(await company(['import', folder, '--dry-run'])).toEqual(
    ran(
      'company added: teahouse (3 departments, 7 people)',
      expect.stringMatching(/^not published: outing@2025-01-01, outing@2099-01-01/),
      'this was a trial: nothing was changed',
    ),
  );
  expect(await company(['diff', folder, 'teahouse'])).toEqual(refused('there is no company “teahouse”'));
  expect((await company(['import', folder])).code).toBe(0);
  expect(await company(['publish', folder, 'outing@2099-01-01', '--by', 'ai'])).toEqual(
    ran(expect.stringMatching(/^outing@2099-01-01 is published: [0-9a-f]{64}$/)),
  );
  expect((await company(['diff', folder, 'teahouse'])).said[0]).toBe(
    'outing@2025-01-01 is not published: the first version of outing',
  );
  const { said } = await company(['log', 'teahouse']);
  expect(said).toEqual([
    expect.stringContaining('import  by whoever'),
    expect.stringContaining('publish  by teahouse:ai'),
  ]);
});

test('check ends in failure when there are faults, all of them told, from a folder without any database and from the database', async () => {
  const spoilt = office.folder((files) => {
    files.outing.rule.departmentManager.ladder.reverse();
    files.payment.series = 'x';
    files.company.departments[1]!.parent = 'cellar';
  });
  const { said, code } = await company(['check', spoilt], { url: '' });
  expect(code).toBe(1);
  expect(said).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^fault: .*request-for-payment@2025-01-01\.json at series/),
      expect.stringContaining('“cellar”'),
      'fault: outing@2025-01-01 at rule.departmentManager.ladder[1]: comes before the rung below it',
    ]),
  );
  await office.imports();
  expect((await company(['check', 'teahouse'])).said.join()).not.toContain('fault: ');
  await office.rows(`update department set parent = 'counter' where id = 'company'`);
  expect(await company(['check', 'teahouse'])).toMatchObject({
    code: 1,
    said: expect.arrayContaining([expect.stringContaining('lies above itself')]) as unknown,
  });
});

test('a password is read from what is piped in, its first line only', async () => {
  await office.imports();
  expect(await company(['password', 'teahouse:lan'], { input: 'a long password\nand more' })).toEqual(
    ran('teahouse:lan has a new password, 0 sessions ended'),
  );
  const [lan] = await office.rows<{ password: string }>(`select password from person where id = 'teahouse:lan'`);
  expect(await argon2.verify(lan?.password ?? '', 'a long password')).toBe(true);
  expect(await company(['password', 'teahouse:lan'], { input: 'short' })).toEqual(
    refused('a password has at least 12 characters'),
  );
});

test('somebody is disabled and enabled by an administrator, who is told what hangs on him', async () => {
  await office.imports();
  expect(await company(['disable', 'teahouse:hua', '--by', 'jun', '--reason', 'ill'])).toEqual(
    ran('teahouse:hua is disabled, 0 sessions ended', 'posts: department-manager of kitchen'),
  );
  expect(await company(['enable', 'teahouse:hua', '--by', 'jun'])).toEqual(ran('teahouse:hua may sign in again'));
});

test('an order that there is not is answered with those that there are, one without a database with what it needs', async () => {
  expect(await company(['sell', 'teahouse'])).toEqual(
    refused(expect.stringMatching(/import FOLDER[\s\S]*log COMPANY/)),
  );
  expect(await company(['log', 'teahouse'], { url: '' })).toEqual(refused(expect.stringMatching(/^No database/)));
});

import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { cleanName } from '../../api/files/names.ts';
import { openHouse, type House } from './house.ts';
import { askForLeave, leaveSlip, lookAt, openTask, shown } from './leave-slip.ts';
import type { Visitor } from './visitor.ts';

let house: House;
let lin: Visitor;
let zhou: Visitor;
beforeAll(async () => {
  house = await openHouse();
  [lin, zhou] = await Promise.all([house.person('lin-xiaoyu'), house.person('zhou-minhua')]);
}, 60_000);
afterAll(() => house.close());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const upload = (
  visitor: Visitor,
  bytes: Uint8Array<ArrayBuffer> | Buffer<ArrayBuffer>,
  name: string,
  type = 'image/png',
) => {
  const body = new FormData();
  body.append('file', new Blob([bytes], { type }), name);
  return visitor.ask('upload', { body });
};

const kept = async () =>
  (await readdir(house.attachments, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).length;

test('a hospital certificate is owed with sick leave, handed in as a file, and the journal proves which file it was', async () => {
  const id = await askForLeave(lin, leaveSlip({ kind: 'sick' }));
  const file = await lookAt(lin, id);
  const params = { id: openTask(file, 'hospital certificate').id };
  const empty = await lin.ask('handIn', { params, body: { id: randomUUID(), seen: shown(file) } });
  expect(empty).toMatchObject({ status: 422, problem: { code: 'attachment-required' } });

  const { body: certificate } = await upload(lin, png, '诊断证明.png');
  expect(certificate).toMatchObject({ name: '诊断证明.png', type: 'image/png', bytes: png.length });
  const body = { id: randomUUID(), attachments: [certificate.id], seen: shown(file) };
  expect((await lin.ask('handIn', { params, body })).status).toBe(200);

  const after = await lookAt(zhou, id);
  const sha256 = createHash('sha256').update(png).digest('hex');
  expect(after.attachments).toMatchObject([{ id: certificate.id, sha256 }]);
  expect(after.journal.at(-1)?.event).toMatchObject({
    kind: 'document-handed-in',
    attachments: [{ id: certificate.id, name: '诊断证明.png', sha256 }],
  });
});

test('a file is fetched as a download, before it is handed in by its owner, afterwards by who may see the case', async () => {
  const { body: certificate } = await upload(lin, png, 'a b.png');
  const params = { id: certificate.id };
  expect((await zhou.ask('download', { params })).status).toBe(404);
  const mine = await lin.raw('get', `/api/attachments/${certificate.id}`);
  expect(Buffer.from(await mine.arrayBuffer())).toEqual(png);
  expect(mine.headers.get('content-disposition')).toBe('attachment; filename="a b.png"');
  expect(mine.headers.get('content-type')).toBe('application/octet-stream');
  expect(mine.headers.get('x-content-type-options')).toBe('nosniff');

  const id = randomUUID();
  const body = { id, process: 'leave', form: leaveSlip(), attachments: [certificate.id] };
  expect((await lin.ask('openCase', { body })).status).toBe(201);
  expect((await zhou.ask('download', { params })).status).toBe(200);
  expect((await (await house.person('wu-zixuan')).ask('download', { params })).status).toBe(404);
  expect((await (await house.person('university:yara-vink')).ask('download', { params })).status).toBe(404);
  expect((await house.visitor().ask('download', { params })).status).toBe(401);
  const again = await lin.ask('openCase', { body: { ...body, id: randomUUID() } });
  expect(again).toMatchObject({ status: 422, problem: { code: 'no-such-attachment' } });
});

test('what a file is says its content, not its name: programs, pages and archives are not taken', async () => {
  const before = await kept();
  const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
  const bomb = Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    Buffer.alloc(26),
    deflateRawSync(Buffer.alloc(100_000)),
  ]);
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const empty = Buffer.alloc(0);
  for (const bytes of [exe, bomb, page, svg, empty, Buffer.from([0, 1, 2, 3])])
    expect(await upload(lin, bytes, 'certificate.png')).toMatchObject({
      status: 415,
      problem: { code: 'file-type-not-allowed' },
    });
  expect(await upload(lin, Buffer.from('病假说明'), '说明.txt', 'text/plain')).toMatchObject({
    status: 201,
    body: { type: 'text/plain' },
  });
  expect(await kept()).toBe(before + 1);
});

test('a file beyond the limit is refused while it comes in, and nothing of it stays', async () => {
  const before = await kept();
  const large = Buffer.concat([png, Buffer.alloc(300_000)]);
  expect(await upload(lin, large, 'large.png')).toMatchObject({ status: 413, problem: { code: 'too-large' } });
  const justOver = Buffer.concat([png, Buffer.alloc(200_001 - png.length)]);
  expect(await upload(lin, justOver, 'large.png')).toMatchObject({ status: 413, problem: { code: 'too-large' } });
  const { rows } = await house.pool.query('SELECT 1 FROM refusal WHERE person = $1 AND code = $2', [
    lin.id,
    'too-large',
  ]);
  expect(rows).toHaveLength(2);
  expect(await kept()).toBe(before);
});

test('an upload without a file, or that is none, is refused', async () => {
  const fields = new FormData();
  fields.append('file', 'no file');
  expect(await lin.ask('upload', { body: fields })).toMatchObject({ status: 400, problem: { code: 'malformed' } });
  expect(await lin.ask('upload', { body: {} })).toMatchObject({ status: 415 });
  const torn = await lin.raw('post', '/api/attachments', 'no parts', { 'content-type': 'multipart/form-data' });
  expect(torn.status).toBe(400);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Windows\\win.ini', 'win.ini'],
  ['.htaccess', 'htaccess'],
  ['证\u202Egnp.exe', '证gnp.exe'],
  ['a\0b\r\nc.pdf', 'abc.pdf'],
  ['<img src=x>.png', 'img src=x.png'],
  ['...', 'file'],
  ['', 'file'],
])('the hostile name %j is kept as %j', (hostile, clean) => {
  expect(cleanName(hostile)).toBe(clean);
});

test('an endless name keeps its ending', () => {
  const name = cleanName(`${'长'.repeat(500)}.pdf`);
  expect(name).toHaveLength(120);
  expect(name.endsWith('.pdf')).toBe(true);
});

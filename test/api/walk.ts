import { randomUUID } from 'node:crypto';
import type { CaseFile, Task } from '../../api/contract/case.ts';
import type { House } from './house.ts';
import { lookAt, shown } from './leave-slip.ts';
import type { Visitor } from './visitor.ts';

/** Everybody who is asked says yes or fills in what the rulebook expects, until the case has ended or what one waits for is so. */
export async function walk(
  house: House,
  office: Visitor,
  id: string,
  enough: (file: CaseFile) => boolean = () => false,
): Promise<CaseFile> {
  for (let acts = 0; acts < 60; acts += 1) {
    const file = await lookAt(office, id);
    const task = file.tasks.find(
      ({ state, kind }) => (state === 'assigned' || state === 'unclaimed') && kind !== 'clock',
    );
    if (!task || enough(file)) return file;
    await says(await house.person(task.assignee ?? task.candidates[0] ?? ''), id, task, file);
  }
  throw new Error('the case does not end');
}

async function says(person: Visitor, id: string, task: Task, file: CaseFile): Promise<void> {
  const mine = await lookAt(person, id);
  const asked = { id: randomUUID(), seen: shown(mine) };
  const attachments = task.attachment === null ? {} : { attachments: [await upload(person)] };
  const params = { id: task.id };
  const { status, problem } = task.sheet
    ? await person.ask('answer', {
        params,
        body: { ...asked, ...attachments, answer: file.formSchema.sheets?.[task.sheet]?.expected },
      })
    : task.kind === 'approval' || task.kind === 'handover'
      ? await person.ask('decide', { params, body: { ...asked, ...attachments, verdict: 'approved' } })
      : await person.ask('handIn', { params, body: { ...asked, ...attachments, note: '已办' } });
  if (status !== 200) throw new Error(`${task.step}: ${status} ${JSON.stringify(problem)}`);
}

async function upload(person: Visitor): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob(['客户：已办妥。'], { type: 'text/plain' }), '函.txt');
  return (await person.ask('upload', { body })).body.id;
}

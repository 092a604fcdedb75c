import type { CaseFile } from '../api/contract/case.ts';
import type { Draft } from '../api/contract/drafts.ts';
import { personOf } from '../domain/actor.ts';
import { settled, type Sender } from './sender.ts';
import type { Deed, Form, Look, System } from './system.ts';

const processName = 'request-for-payment';

/** The system as its people reach it: through the public API, each signed in as himself. */
export class FrontDoor implements System {
  readonly #send: Sender;

  constructor(send: Sender) {
    this.#send = send;
  }

  async does(caseId: string, deed: Deed, seen: Look | undefined): Promise<string | undefined> {
    const { method, path, body } = asked(caseId, deed, seen);
    const answer = await this.#send(deed.person, method, path, body);
    return settled(answer) ? undefined : answer.code;
  }

  async looks(caseId: string, person: string): Promise<Look | undefined> {
    const answer = await this.#send(person, 'GET', `/cases/${caseId}`);
    if (answer.status === 404) return undefined;
    if (!settled(answer)) throw new Error(`${person} may not look at ${caseId}: ${answer.code}`);
    return lookAt(answer.body as CaseFile);
  }

  async draft(id: string, person: string): Promise<Form | undefined> {
    const answer = await this.#send(person, 'GET', `/drafts/${id}`);
    return settled(answer) ? (answer.body as Draft).form : undefined;
  }
}

function lookAt({ seq, formDigest, outcome, next, tasks, allowed, journal }: CaseFile): Look {
  const open = next.map(({ step, task: id, holders }) => {
    const task = tasks.find((one) => one.id === id);
    return { seq: task?.seq ?? 0, step, holders, allowed: task?.allowed ?? [] };
  });
  const acts = journal.flatMap(({ event: { act, actor } }) =>
    act ? [{ id: act.id, person: personOf(actor) ?? '' }] : [],
  );
  return { seq, formDigest, outcome, open, allowed: allowed.filter((act) => act !== 'remark'), acts };
}

function asked(caseId: string, deed: Deed, seen: Look | undefined) {
  const { id } = deed;
  if (deed.kind === 'save') {
    const ofCase = deed.ofCase ? { case: caseId } : {};
    return {
      method: 'PUT',
      path: `/drafts/${id}`,
      body: { process: processName, form: deed.form, ...ofCase },
    } as const;
  }
  if (deed.kind === 'open')
    return { method: 'POST', path: '/cases', body: { id, process: processName, form: deed.form } } as const;
  if (!seen) throw new Error(`${deed.person} has not seen ${caseId}`);
  const body = { id, seen: { seq: seen.seq, form: seen.formDigest } };
  if (deed.kind === 'recall') return { method: 'POST', path: `/cases/${caseId}/recall`, body } as const;
  const task = `/tasks/${caseId}-${seen.open.find(({ step }) => step === deed.step)?.seq ?? seen.seq}`;
  switch (deed.kind) {
    case 'submit':
      return { method: 'POST', path: `${task}/resubmission`, body: { ...body, form: deed.form } } as const;
    case 'decide': {
      const note = deed.note === undefined ? {} : { note: deed.note };
      return { method: 'POST', path: `${task}/decision`, body: { ...body, verdict: deed.verdict, ...note } } as const;
    }
    case 'claim':
      return { method: 'PUT', path: `${task}/assignee`, body: { ...body, person: deed.person } } as const;
    case 'acknowledge':
      return { method: 'POST', path: `${task}/acknowledgement`, body } as const;
  }
}

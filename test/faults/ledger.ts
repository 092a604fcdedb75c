import { settled, type Sender } from '../../replay/sender.ts';

/** An act as a client sent it, and where the answer said that it is on file. */
export interface Acknowledged {
  readonly id: string;
  readonly request: Parameters<Sender>;
  readonly caseId: string;
  readonly seq: number;
}

/** What the clients themselves have written down: every answer they got, and every time they got none. */
export class Ledger {
  readonly acknowledged: Acknowledged[] = [];
  /** Refused acts: id and code. */
  readonly refused = new Map<string, string>();
  /** Each time something had to be sent again: when, and why ('503', '202', 'no answer' …). */
  readonly again: { readonly at: number; readonly why: string }[] = [];
  /** Called after each acknowledgement with how many there are. */
  onAcknowledged: (count: number) => void = () => undefined;

  /** Writes down whatever this sender is answered. */
  kept(send: Sender): Sender {
    return async (...request) => {
      const answer = await send(...request);
      const [, method, , body] = request;
      const { id } = (body ?? {}) as { id?: string };
      if (method === 'GET' || id === undefined) return answer;
      if (!settled(answer)) this.refused.set(id, answer.code);
      else if (isOnFile(answer.body)) {
        this.acknowledged.push({ id, request, caseId: answer.body.case, seq: answer.body.seq });
        this.onAcknowledged(this.acknowledged.length);
      }
      return answer;
    };
  }

  /** Told each time a request is sent again. */
  note = (why: string): void => {
    this.again.push({ at: Date.now(), why });
  };
}

const isOnFile = (body: unknown): body is { case: string; seq: number } =>
  typeof body === 'object' && body !== null && 'state' in body && body.state === 'on-file';

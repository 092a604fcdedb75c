import type { AuditedCase } from '../../api/contract/audit/case.ts';
import { faultOf, faultOfEnd, type BadRecord } from '../../domain/record.ts';

type Journal = Pick<AuditedCase, 'id' | 'head' | 'records'>;

/** How far the browser has come: the records that hold, and the first that does not. `over` once it looks no further. */
export interface Progress {
  readonly holds: number;
  readonly bad?: BadRecord;
  readonly over: boolean;
}

/** Recomputing needs WebCrypto, which browsers offer over TLS or on the machine itself only. */
export const canRecompute = (): boolean => globalThis.isSecureContext;

const utf8 = new TextEncoder();

/** SHA-256 in hex of a text, by the browser's own means. */
async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Recomputes a journal record by record, believing nothing that the server says of it, and tells after each how far it has come. */
export async function* recompute({ id, head, records }: Journal): AsyncGenerator<Progress> {
  let previous = '';
  for (const [index, record] of records.entries()) {
    const recomputed = await sha256(`${previous}\n${record.canonical}`);
    const bad = faultOf(id, { seq: index + 1, recomputed }, record, head);
    if (bad) {
      yield { holds: index, bad, over: true };
      return;
    }
    previous = record.hash;
    yield { holds: index + 1, over: false };
  }
  const bad = faultOfEnd({ seq: records.length, hash: previous }, head);
  yield { holds: bad ? Math.min(records.length, bad.seq - 1) : records.length, ...(bad ? { bad } : {}), over: true };
}

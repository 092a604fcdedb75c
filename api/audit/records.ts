import { link } from '../../domain/canonical.ts';
import { eventIn } from '../../domain/record.ts';
import { boundAfter, signatureIn, type Binding } from '../../domain/signatures.ts';
import type { Signature } from '../contract/audit/case.ts';
import type { AuditRecord } from '../contract/audit/record.ts';
import type { StoredRecord } from './journals.ts';

/** A journal as an auditor reads it: each record with its hash computed anew and what bound the case then; and who signed what. */
export interface Read {
  readonly records: AuditRecord[];
  readonly signatures: Signature[];
}

/** Reads the stored records one after the other. Nothing in them is believed: an unreadable text is shown as it is. */
export function readRecords(journal: readonly StoredRecord[]): Read {
  const records: AuditRecord[] = [];
  const signatures: Signature[] = [];
  let bound: Binding = { form: null, rule: null };
  let previous = '';
  for (const { caseId: _, filedAt, ...row } of journal) {
    const event = eventIn(row.canonical);
    const signed = signatureIn(bound, event);
    if (signed) signatures.push({ seq: row.seq, at: row.at, kind: row.kind, ...signed });
    bound = boundAfter(bound, event);
    const recomputed = link(previous, row.canonical);
    records.push({ ...row, filedAt: filedAt.toISOString(), recomputed, ...bound });
    previous = row.hash;
  }
  return { records, signatures };
}

import { link } from './canonical.ts';
import { faultOf, faultOfEnd, type BadRecord, type JournalHead, type JournalRow } from './record.ts';

/**
 * Checks a case's journal, given in order of seq: gap-free, each hashed over the one before, the columns as hashed, and ending where the case
 * says it ends. Undefined: all is well.
 */
export function firstBadRecord(caseId: string, rows: readonly JournalRow[], head: JournalHead): BadRecord | undefined {
  let previous = '';
  for (const [index, row] of rows.entries()) {
    const place = { seq: index + 1, recomputed: link(previous, row.canonical) };
    const fault = faultOf(caseId, place, row, head);
    if (fault) return fault;
    previous = row.hash;
  }
  return faultOfEnd({ seq: rows.length, hash: previous }, head);
}

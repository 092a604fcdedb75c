import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { link } from '../domain/canonical.ts';
import { exportFormat, type ExportLine } from '../domain/export-line.ts';
import { firstBadRecord } from '../domain/journal.ts';
import type { BadRecord, JournalHead, JournalRow } from '../domain/record.ts';

/** What a verification of an exported file found. */
export interface FileVerification {
  readonly cases: number;
  readonly records: number;
  /** False where more cases had been found than one file takes. */
  readonly complete: boolean;
  readonly badCases: readonly ({ readonly number: string } & BadRecord)[];
  /** Register entries that are not hashed over the one before them. */
  readonly badEntries: readonly number[];
  /** Why the file as a whole cannot be relied upon; empty when it can. */
  readonly faults: readonly string[];
}

interface Open {
  readonly id: string;
  readonly number: string;
  readonly head: JournalHead;
  readonly rows: JournalRow[];
}

/** Checks the hash chains in an exported file, line by line; needs nothing but the file. */
export async function verifyFile(path: string): Promise<FileVerification> {
  const badCases: ({ number: string } & BadRecord)[] = [];
  const badEntries: number[] = [];
  const faults: string[] = [];
  let open: Open | undefined;
  let end: Extract<ExportLine, { line: 'end' }> | undefined;
  let [cases, records, at] = [0, 0, 0];
  const close = () => {
    const bad = open && firstBadRecord(open.id, open.rows, open.head);
    if (open && bad) badCases.push({ number: open.number, ...bad });
    open = undefined;
  };
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const line = lineIn(text);
    at++;
    if (!line || (at === 1) !== (line.line === 'header')) faults.push(`line ${at} is not as it was exported`);
    if (!line) continue;
    if (end) faults.push(`line ${at} stands behind the end`);
    if (line.line === 'header' && line.format !== exportFormat) faults.push(`format ${line.format} is not known`);
    if (line.line === 'case') {
      close();
      cases++;
      open = { id: line.case, number: line.number, head: line.head, rows: [] };
    }
    if ('case' in line && line.case !== open?.id) faults.push(`line ${at} belongs to no case`);
    if (line.line === 'record') {
      records++;
      open?.rows.push(line);
    }
    if (line.line === 'register' && line.hash !== link(line.previous, line.canonical)) badEntries.push(line.seq);
    if (line.line === 'end') end = line;
  }
  close();
  if (!end) faults.push('the file ends before its end');
  else if (end.cases !== cases || end.records !== records) faults.push('lines are missing, or were added');
  return { cases, records, complete: end?.complete ?? true, badCases, badEntries, faults };
}

function lineIn(text: string): ExportLine | undefined {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === 'object' && line !== null && 'line' in line ? (line as ExportLine) : undefined;
  } catch {
    return undefined;
  }
}

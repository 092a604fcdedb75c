import type { JournalHead, JournalRow } from './record.ts';
import type { RegisterRow } from './register.ts';

/** The format of exported files; another number is another format. */
export const exportFormat = 1;

/**
 * A line of an exported file. The header comes first, a case before what belongs to it, the end last: a file without its end was cut off.
 * Records and register entries carry the bytes that were hashed, so that the file can be verified where nothing else is known.
 */
export type ExportLine =
  | {
      readonly line: 'header';
      readonly format: number;
      readonly company: string;
      readonly at: string;
      readonly by: string;
      readonly asked: Readonly<Record<string, unknown>>;
    }
  | { readonly line: 'case'; readonly case: string; readonly number: string; readonly head: JournalHead }
  | ({ readonly line: 'record'; readonly case: string } & JournalRow)
  | ({ readonly line: 'register'; readonly case: string; readonly previous: string } & RegisterRow)
  | { readonly line: 'slip' | 'refusal' | 'remark' | 'attachment'; readonly case: string }
  | {
      readonly line: 'end';
      readonly cases: number;
      readonly records: number;
      /** False where more cases were found than one file takes. */
      readonly complete: boolean;
    };

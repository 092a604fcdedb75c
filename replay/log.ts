import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { codeOf, type Code } from './mapping.ts';

/** One event of the log: local time with its offset, and the activity by its code. */
export interface LogEvent {
  readonly at: string;
  readonly code: Code;
}

/** One payment request of the log. `UNKNOWN` attributes are absent; its second number gives the outcome away and is never read. */
export interface LogCase {
  readonly id: string;
  readonly unit: string;
  readonly amount: number;
  readonly project?: string;
  readonly task?: string;
  readonly activity?: string;
  readonly events: readonly LogEvent[];
}

const known = z.string().transform((text) => (text === 'UNKNOWN' ? undefined : text));

const line = z
  .object({
    id: z.string(),
    attrs: z.object({
      OrganizationalEntity: z.string(),
      RequestedAmount: z.number().min(0),
      Project: known,
      Task: known,
      Activity: known,
    }),
    events: z
      .array(
        z.object({
          at: z.iso.datetime({ offset: true }),
          what: z.string().transform((what, context) => {
            const code = codeOf(what);
            if (code === undefined) context.addIssue(`the mapping does not know “${what}”`);
            return code ?? z.NEVER;
          }),
        }),
      )
      .min(1),
  })
  .transform(({ id, attrs, events }): LogCase => ({
    id,
    unit: attrs.OrganizationalEntity,
    amount: Math.round(attrs.RequestedAmount * 100),
    ...(attrs.Project === undefined ? {} : { project: attrs.Project }),
    ...(attrs.Task === undefined ? {} : { task: attrs.Task }),
    ...(attrs.Activity === undefined ? {} : { activity: attrs.Activity }),
    events: events.map(({ at, what }) => ({ at, code: what })),
  }));

/** Reads a log of JSON lines, packed or not, in the order of the file. Throws at the first line that is not of its form. */
export function readLog(path: string): LogCase[] {
  const bytes = readFileSync(path);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return parseLog((packed ? gunzipSync(bytes) : bytes).toString('utf8'));
}

/** The cases of a log's text. */
export function parseLog(text: string): LogCase[] {
  return text.split('\n').flatMap((written, index) => {
    if (written === '') return [];
    const { data, error } = line.safeParse(JSON.parse(written));
    if (!data) throw new Error(`line ${index + 1} is no case of the log: ${z.prettifyError(error)}`);
    return data;
  });
}

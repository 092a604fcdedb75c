import type { CaseEvent, CaseFile } from '../../api/contract/case.ts';
import type { Remark } from '../../api/contract/remarks.ts';
import type { Slip } from '../../api/contract/slips.ts';

/** One entry of the trail: of the journal, of the office's register, or a remark beside them. */
export type Entry = { readonly key: string; readonly at: number } & (
  | {
      readonly kind: 'event';
      readonly event: CaseEvent;
      /** A return or a recall set it aside. */
      readonly voided: boolean;
      /** Milliseconds from the opening of the task to this. */
      readonly took: number | undefined;
      /** The form before this submission. */
      readonly before: Readonly<Record<string, unknown>> | undefined;
    }
  | { readonly kind: 'slip'; readonly slip: Slip }
  | { readonly kind: 'remark'; readonly remark: Remark }
);

/** The whole trail in the order of time; what happened in one turn stays in the order of the journal. */
export function trailOf(file: CaseFile): Entry[] {
  const events = file.journal.map(({ event }) => event);
  const voided = voidedSeqs(events);
  const entries: Entry[] = events.map((event) => ({
    kind: 'event',
    key: `event ${event.seq}`,
    at: event.at,
    event,
    voided: voided.has(event.seq),
    took: tookOf(events, event),
    before: event.kind === 'form-submitted' ? formBefore(events, event.seq) : undefined,
  }));
  for (const slip of file.slips) {
    entries.push({ kind: 'slip', key: `slip ${slip.seq}`, at: Date.parse(slip.issuedAt), slip });
  }
  for (const remark of file.remarks) {
    entries.push({ kind: 'remark', key: `remark ${remark.id}`, at: Date.parse(remark.at), remark });
  }
  return entries.sort((one, other) => one.at - other.at);
}

function voidedSeqs(events: readonly CaseEvent[]): ReadonlySet<number> {
  const voided = new Set<number>();
  for (const later of events) {
    if (later.kind !== 'returned' && later.kind !== 'recalled') continue;
    for (const event of events) {
      if (event.seq < later.seq && 'step' in event && later.voids.includes(event.step)) voided.add(event.seq);
    }
  }
  return voided;
}

const settlesTask = (event: CaseEvent) =>
  event.kind === 'decision-made' ||
  event.kind === 'document-handed-in' ||
  event.kind === 'form-submitted' ||
  event.kind === 'answer-given';

function tookOf(events: readonly CaseEvent[], event: CaseEvent): number | undefined {
  if (!settlesTask(event)) return undefined;
  const opened = events.find(({ seq }) => seq === event.task);
  return opened && event.at - opened.at;
}

function formBefore(events: readonly CaseEvent[], seq: number) {
  const earlier = events.filter((event) => event.seq < seq && 'form' in event).at(-1);
  return earlier && 'form' in earlier ? earlier.form : undefined;
}

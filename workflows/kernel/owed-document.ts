import type { By } from '../../domain/by.ts';
import type { Limit, Rung } from '../../domain/limit.ts';
import type { Desk } from '../desk/desk.ts';

/** Which paper is owed, by whom, until when, and who is chased. */
export interface OwedDocumentRule {
  readonly document: string;
  readonly by?: By;
  readonly within?: Limit;
  readonly ladder?: readonly Rung[];
}

/** X2. The act came first and the paper is owed: it is chased until it is handed in. The case stays open for it. */
export async function owedDocument(
  desk: Desk,
  name: string,
  { document, by, ...rule }: OwedDocumentRule,
): Promise<'done'> {
  await desk.ask(name, { kind: 'document', by: by ?? { person: desk.applicant }, attachment: document, ...rule });
  await desk.settled(name);
  return 'done';
}

import { useTranslation } from 'react-i18next';
import type { AuditRecord } from '../../api/contract/audit/record.ts';
import { eventIn } from '../../domain/record.ts';
import { useNames } from '../case/case-context.ts';
import { useEventWords } from '../case/event-words.ts';
import type { CaseEvent } from '../../api/contract/case.ts';

/** What a record says: who, what, with which opinion, on which form. */
export interface Said {
  readonly who: string;
  readonly what: string;
  readonly note: string | undefined;
  readonly seen: string | undefined;
  /** The form that it brought, by its digest. */
  readonly brings: string | undefined;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Reads a record's hashed text aloud. Somebody may have touched it: what cannot be said is shown by its kind. */
export function useSaid(): (record: Pick<AuditRecord, 'canonical' | 'kind'>) => Said {
  const { t } = useTranslation();
  const nameOf = useNames();
  const eventWords = useEventWords();
  return ({ canonical, kind }) => {
    const event = eventIn(canonical);
    if (!event) return { who: '', what: t('audit.unreadable'), note: undefined, seen: undefined, brings: undefined };
    const actor = (event['actor'] ?? {}) as Readonly<Record<string, unknown>>;
    const person = text(actor['person']) ?? text(actor['administrator']);
    const other = text(actor['for']);
    const name = person === undefined ? t('audit.byRule') : nameOf(person);
    return {
      who: other === undefined ? name : t('actor.for', { name, other: nameOf(other) }),
      what: worded(() => eventWords(event as unknown as CaseEvent)) ?? kind,
      note: text(event['note']),
      seen: text(event['seen']),
      brings: text(event['formDigest']),
    };
  };
}

function worded(say: () => string | undefined): string | undefined {
  try {
    return say();
  } catch {
    return undefined;
  }
}

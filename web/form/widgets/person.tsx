import type { WidgetProps } from '@rjsf/utils';
import type { Person } from '../../../api/contract/people.ts';
import { useSession } from '../../data/session.ts';
import { PersonPicker } from '../../parts/person-picker.tsx';

/** A colleague, never oneself. */
export function PersonWidget({ id, value, disabled, readonly, onChange, onBlur, registry }: WidgetProps) {
  const { data: session } = useSession();
  const { known = [] } = registry.formContext as { known?: readonly Person[] };
  return (
    <PersonPicker
      id={id}
      value={typeof value === 'string' ? value : undefined}
      known={known}
      without={session ? [session.person.id] : []}
      disabled={Boolean(disabled) || Boolean(readonly)}
      onChange={onChange}
      onBlur={() => onBlur(id, value)}
    />
  );
}

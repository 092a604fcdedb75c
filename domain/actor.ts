/** Who stands behind an event. A limit that passed is a rule's doing and can never carry a person as decider. */
export type Actor =
  | { readonly person: string }
  | { readonly person: string; readonly for: string }
  | { readonly rule: string }
  | { readonly administrator: string; readonly reason: string };

/** The person who acts, whether for himself or for another; undefined when a rule acts. */
export function personOf(actor: Actor): string | undefined {
  if ('person' in actor) return actor.person;
  return 'administrator' in actor ? actor.administrator : undefined;
}

/**
 * Who must act, as the rulebook writes it. `post` is looked for in the applicant's department and then upwards,
 * unless `of` names a department or says `company`; `field` is the person whom that form field names.
 */
export type By =
  | { readonly person: string }
  | { readonly field: string }
  | { readonly post: string; readonly of?: string }
  | { readonly anyOf: readonly By[] };

/** Who may open a case: a person, the holders of a post, or everybody who works in a department or below it. */
export type Opener =
  { readonly person: string } | { readonly post: string; readonly of?: string } | { readonly department: string };

/** The posts a rule names, so that filing can load their holders. */
export function postsIn(by: By): string[] {
  if ('post' in by) return [by.post];
  return 'anyOf' in by ? by.anyOf.flatMap(postsIn) : [];
}

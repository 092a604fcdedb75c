/** An event as its canonical text says it; of a record that somebody has touched nothing is taken for granted. */
type Told = Readonly<Record<string, unknown>>;

/** The form and the rule that bind a case, by their digests; null before there are any. */
export interface Binding {
  readonly form: string | null;
  readonly rule: string | null;
}

/** A name put to a form: who, for whom, on which step with which verdict; which form was seen, and whether it was the one in force. */
export interface Signed {
  readonly person: string | null;
  readonly for: string | null;
  readonly step: string | null;
  readonly verdict: string | null;
  readonly seen: string;
  readonly asInForce: boolean;
  readonly rule: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What binds the case once the event has happened: a submission brings a form and a rule, a change of the form another form. */
export function boundAfter(before: Binding, event: Told | undefined): Binding {
  return { form: text(event?.['formDigest']) ?? before.form, rule: text(event?.['ruleDigest']) ?? before.rule };
}

/** The signature in an event, given what bound the case before it; undefined where nobody signs. */
export function signatureIn(before: Binding, event: Told | undefined): Signed | undefined {
  const seen = text(event?.['seen']);
  if (!event || seen === null) return undefined;
  const actor = (event['actor'] ?? {}) as Told;
  return {
    person: text(actor['person']) ?? text(actor['administrator']),
    for: text(actor['for']),
    step: text(event['step']),
    verdict: text(event['verdict']),
    seen,
    asInForce: seen === before.form,
    rule: before.rule,
  };
}

/** A file that lies in the attachment store: its id, name and SHA-256, so that the journal proves which file it was. */
export interface AttachmentRef {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}

/** A form as it was handed in, with the digest of its canonical text and of the rule that binds it. */
export interface Submission {
  readonly form: Readonly<Record<string, unknown>>;
  readonly formDigest: string;
  readonly ruleDigest: string;
}

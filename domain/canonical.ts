import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The RFC 8785 text of a value: the same value gives the same bytes everywhere. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('the value has no canonical text');
  return text;
}

/** SHA-256 in hex of a text. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** SHA-256 in hex of a value's canonical text. */
export const digestOf = (value: unknown): string => sha256(canonical(value));

/** One link of a hash chain: the previous hash and this record's canonical text. The first link follows the empty text. */
export const link = (previous: string, text: string): string => sha256(`${previous}\n${text}`);

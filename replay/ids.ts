import { sha256 } from '../domain/canonical.ts';

/** A UUID that follows from a text, so that a replay that goes on names the same things (version 8 of RFC 9562). */
export function uuidOf(text: string): string {
  const hex = sha256(text);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** One of a list, always the same one for the same text. */
export function pick<T>(list: readonly T[], text: string): T {
  const chosen = list[Number.parseInt(sha256(text).slice(0, 8), 16) % list.length];
  if (chosen === undefined) throw new RangeError(`nobody to pick from for ${text}`);
  return chosen;
}

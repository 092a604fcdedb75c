import { fileTypeFromBuffer } from 'file-type';

const allowed = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/heic',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
]);

/** How much of a file is looked at to tell its type. */
export const sniffed = 64 * 1024;

/** What a file is by its own bytes, whatever its name says; plain text counts as such. Undefined: not taken. */
export async function typeOf(start: Buffer): Promise<string | undefined> {
  const type = await fileTypeFromBuffer(start);
  if (type) return allowed.has(type.mime) ? type.mime : undefined;
  return isText(start) ? 'text/plain' : undefined;
}

/** UTF-8 without control characters, and no markup that a browser might run. A character cut at the end of the look is let pass. */
function isText(start: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(start, { stream: true });
  return (
    start.length > 0 &&
    !/(?![\t\n\r\f\v])\p{Cc}|\ufffd/u.test(text) &&
    !/^\s*<(!doctype|html|svg|\?xml|script)/i.test(text)
  );
}

import { inflateSync } from 'node:zlib';

const headerOfWoff = 44;
const entryOfWoff = 20;
const headerOfSfnt = 12;
const entryOfSfnt = 16;

/**
 * The plain font in a WOFF file: its tables inflated and laid side by side. Reading glyphs from the compressed file inflates the whole table for each
 * of them, which takes seconds a page.
 */
export function sfnt(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = headerOfWoff + index * entryOfWoff;
    const offset = woff.readUInt32BE(at + 4);
    const stored = woff.subarray(offset, offset + woff.readUInt32BE(at + 8));
    const length = woff.readUInt32BE(at + 12);
    const data = stored.length < length ? inflateSync(stored) : stored;
    return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), data, padded: padded(data) };
  });
  const head = Buffer.alloc(headerOfSfnt + count * entryOfSfnt);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  let offset = head.length;
  tables.forEach(({ tag, checksum, data, padded }, index) => {
    const at = headerOfSfnt + index * entryOfSfnt;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    offset += padded.length;
  });
  return Buffer.concat([head, ...tables.map(({ padded }) => padded)]);
}

const padded = (data: Buffer): Buffer => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);

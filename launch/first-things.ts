import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './home.ts';
import { leftovers } from './parts.ts';
import { endOrphan, note, notedProcess } from './pid-file.ts';

const own = join(folder(), 'start.pid');
const mark = 'start.ts';

/** Makes sure that nothing else runs from this folder: refuses beside a living `npm start`, ends what a killed one left behind. */
export async function beAlone(say: (line: string) => void): Promise<void> {
  const other = notedProcess(own, mark);
  if (other !== undefined)
    throw new Error(`Countersign already runs from this folder (process ${other}): end that one first`);
  note(own, process.pid);
  for (const [name, itsMark, ending] of leftovers())
    if (await endOrphan(join(folder(name), `${name}.pid`), itsMark, ending)) say(`ended the ${name} of an earlier run`);
}

/** Takes away all data of this clone: the database, the engine's store, attachments. Downloads stay. */
export function startOver(): void {
  for (const name of ['postgres', 'temporal', 'attachments', 'mail', 'api', 'worker'])
    rmSync(folder(name), { recursive: true, force: true });
}

/** Leaves no note behind. */
export function leave(): void {
  rmSync(own, { force: true });
}

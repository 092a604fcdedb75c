import { compare, compareActs } from './compare.ts';
import { endingInSystem, type Ending } from './endings.ts';
import type { Oddity } from './oddities.ts';
import type { Scene, Script } from './script.ts';
import type { Look, System } from './system.ts';

/** Something in the system that is not as the log has it. */
export interface Difference {
  readonly caseId: string;
  readonly file: string;
  readonly event: number;
  readonly code: string;
  readonly what: string;
}

/** What came of replaying one case. */
export interface Played {
  readonly events: number;
  readonly acts: number;
  /** States compared with the log; a replay that goes on does not compare what it finds already done. */
  readonly compared: number;
  readonly differences: readonly Difference[];
  readonly explained: readonly Oddity[];
  readonly ended: Ending;
}

/** Plays a case scene by scene and compares the system with the log after each. It goes on where an earlier replay of the same name stopped. */
export async function play(script: Script, system: System, before?: (scene: Scene) => void): Promise<Played> {
  const { caseId, applicant, scenes } = script;
  const differences: Difference[] = [];
  const explained: Oddity[] = [];
  let acts = 0;
  let compared = 0;
  let look: Look | undefined;
  // what an earlier replay of the same name has done beyond the first event, which is sent again and answered the same
  let onFile: ReadonlySet<string> = new Set();
  for (const [event, scene] of scenes.entries()) {
    before?.(scene);
    const differ = (found: readonly string[]) =>
      differences.push(...found.map((what) => ({ caseId, file: script.file.id, event, code: scene.event.code, what })));
    const open = scene.deeds.filter(({ id }) => !onFile.has(id));
    for (const [part, deed] of open.entries()) {
      if (part > 0) look = await system.looks(caseId, deed.person);
      const refused = await system.does(caseId, deed, look);
      if (refused !== undefined) {
        differ([`refused: ${deed.kind} by ${deed.person}: ${refused}`]);
        return { events: event, acts, compared, differences, explained, ended: 'stopped' };
      }
      acts += 1;
    }
    const standing = scene.instead ?? scene.expects;
    if (standing) look = await system.looks(caseId, standing.observer);
    if (event === 0) onFile = new Set(look?.acts.map(({ id }) => id));
    if (overtaken(onFile, scenes.slice(event + 1))) continue;
    const { found, oddity } = judged(scene, look);
    differ(found);
    if (oddity) explained.push(oddity);
    if (scene.draft) differ(await draftOf(scene.draft, applicant, system));
    if (standing && look && event === scenes.length - 1) differ(compareActs(look, script, event));
    compared += 1;
  }
  return { events: scenes.length, acts, compared, differences, explained, ended: endingInSystem(look) };
}

/** True when a later deed is already on file, so that the system shows a later moment than the scene. */
const overtaken = (onFile: ReadonlySet<string>, later: readonly Scene[]): boolean =>
  later.some(({ deeds }) => deeds.some(({ id }) => onFile.has(id)));

function judged(scene: Scene, look: Look | undefined): { found: string[]; oddity?: Oddity } {
  const { expects, instead, oddity } = scene;
  if (!expects) return { found: [] };
  if (!look) return { found: ['the case is not there'] };
  const found = compare(look, expects);
  if (oddity && !instead) return { found, oddity };
  if (found.length === 0 || !oddity || !instead) return { found };
  const otherwise = compare(look, instead);
  return otherwise.length === 0 ? { found: [], oddity } : { found: otherwise };
}

async function draftOf({ id, form }: NonNullable<Scene['draft']>, person: string, system: System): Promise<string[]> {
  const kept = await system.draft(id, person);
  const same = kept !== undefined && Object.entries(form).every(([key, value]) => kept[key] === value);
  return same ? [] : ['draft: the system does not keep what was saved'];
}

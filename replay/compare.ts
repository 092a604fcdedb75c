import type { Script } from './script.ts';
import type { Standing } from './standing.ts';
import type { Look } from './system.ts';

/** Everything in which the case as it was seen is not as it must stand; empty when it is. */
export function compare(look: Look, standing: Standing): string[] {
  const { outcome, step, holders, onTask, onCase, next } = standing;
  const open = look.open.map((task) => `${task.step} with ${listed(task.holders)}`).join('; ');
  const task = look.open.find((one) => one.step === step);
  const offered = task?.allowed ?? [];
  const may: readonly string[] = [...offered, ...look.allowed];
  return [
    ...differs('outcome', outcome ?? 'open', look.outcome ?? 'open'),
    ...differs('held', step === undefined ? '' : `${step} with ${listed(holders)}`, open),
    ...differs('allowed on the task', listed(onTask), listed(offered)),
    ...differs('allowed on the case', listed(onCase), listed(look.allowed)),
    ...(next === undefined || may.includes(next) ? [] : [`next act: the log does ${next}, which is not allowed`]),
  ];
}

/** Whether the acts on file are exactly those of the script up to that scene: none lost, none doubled, each by its own person. */
export function compareActs(look: Look, { scenes, caseId }: Script, upTo: number): string[] {
  const deeds = scenes.slice(0, upTo + 1).flatMap((scene) => scene.deeds.filter(({ kind }) => kind !== 'save'));
  const done = deeds.map(({ id, person }) => `${id} ${person}`);
  const onFile = look.acts.map(({ id, person }) => `${id} ${person}`);
  const lost = done.filter((one) => !onFile.includes(one));
  const added = onFile.filter((one, index) => !done.includes(one) || onFile.indexOf(one) !== index);
  const order =
    lost.length + added.length === 0 && done.join() !== onFile.join() ? [`acts of ${caseId} out of order`] : [];
  return [...lost.map((one) => `act lost: ${one}`), ...added.map((one) => `act added: ${one}`), ...order];
}

const listed = (names: readonly string[]): string => [...names].sort().join(', ');

const differs = (what: string, log: string, system: string): string[] =>
  log === system ? [] : [`${what}: the log says “${log}”, the system “${system}”`];

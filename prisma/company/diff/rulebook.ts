import { nameOf, type Kept, type Version } from '../kept.ts';
import { toldChange, valueChanges } from './values.ts';

/** What publishing would change: each new version beside the one it follows, value by value; and what differs from what was published. */
export function rulebookChanges(was: Kept | undefined, is: Kept): string[] {
  const published = was?.versions ?? [];
  const gone = published.filter((version) => !is.versions.some((other) => nameOf(other) === nameOf(version)));
  return [
    ...is.versions.flatMap((version) => versionChanges(version, published)),
    ...gone.map((version) => `${nameOf(version)} is published and not in the files: stays in force`),
  ];
}

function versionChanges(version: Version, published: readonly Version[]): string[] {
  const same = published.find((other) => nameOf(other) === nameOf(version));
  if (same?.digest === version.digest) return [];
  if (same)
    return [
      `${nameOf(version)} was published with another content and cannot change: give it a later date`,
      ...changed(same, version),
    ];
  const before = published
    .filter(({ process, from }) => process === version.process && from < version.from)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  if (!before) return [`${nameOf(version)} is not published: the first version of ${version.process}`];
  return [`${nameOf(version)} is not published: changes ${nameOf(before)}`, ...changed(before, version)];
}

function changed(was: Version, is: Version): string[] {
  const { from: _, digest: __, process: ___, ...before } = was;
  const { from: ____, digest: _____, process: ______, ...after } = is;
  return valueChanges(before, after).map((change) => `  ${toldChange(change)}`);
}

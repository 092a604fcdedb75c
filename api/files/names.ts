const longest = 120;

/** A file name that is safe to show and to save under: no folders, no control or direction-changing characters, not hidden, not endless. */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}"*:<>?|]/gu, '').replace(/^[\s.]+|[\s.]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 ? clean.slice(dot).slice(0, 16) : '';
  const stem = dot > 0 ? clean.slice(0, dot) : clean;
  return `${[...stem].slice(0, longest - ending.length).join('')}${ending}` || 'file';
}

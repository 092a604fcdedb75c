import { No } from './no.ts';

const deepest = 32;
const poison = new Set(['__proto__', 'constructor', 'prototype']);
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/g;

/** Reads JSON the way a careful clerk does: keys that are doubled or that name a prototype, and deep nesting, are refused as malformed. */
export function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new No('malformed', { detail: 'The body is not JSON.' });
  }
  const fault = faultIn(text);
  if (fault !== undefined) throw new No('malformed', { detail: fault });
  return value;
}

/** The text is known to be JSON, so its brackets match and a string before a colon is a key. */
function faultIn(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [found] of text.matchAll(token)) {
    if (found === '{' || found === '[') open.push(found === '{' ? new Set() : undefined);
    else if (found === '}' || found === ']') open.pop();
    else if (found === ':') {
      const key = JSON.parse(last) as string;
      const keys = open.at(-1);
      if (poison.has(key)) return 'A key is not allowed.';
      if (keys?.has(key)) return 'A key is there twice.';
      keys?.add(key);
    }
    if (open.length > deepest) return 'The body is nested too deeply.';
    last = found;
  }
  return undefined;
}

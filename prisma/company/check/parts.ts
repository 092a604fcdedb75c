import type { By } from '../../../domain/by.ts';
import type { Limit, Rung, WhenPassed } from '../../../domain/limit.ts';

/** A part of a rule, whatever process it belongs to. */
export interface Part {
  readonly by?: By;
  readonly otherwise?: readonly By[];
  readonly within?: Limit;
  readonly ladder?: readonly Rung[];
  readonly whenPassed?: WhenPassed;
  readonly document?: string;
  readonly sheet?: string;
  readonly bands?: readonly unknown[];
}

/** Every object in a rule with the path to it, the rule itself first. */
export function partsOf(rule: unknown, path = 'rule'): [path: string, part: Part][] {
  if (typeof rule !== 'object' || rule === null) return [];
  const below = Object.entries(rule).flatMap(([key, value]) =>
    partsOf(value, Array.isArray(rule) ? `${path}[${key}]` : `${path}.${key}`),
  );
  return Array.isArray(rule) ? below : [[path, rule], ...below];
}

/** True for a part that asks something of somebody, under whatever kernel word. */
export const asksSomebody = (part: Part): boolean =>
  ['by', 'within', 'ladder', 'document'].some((key) => Object.hasOwn(part, key));

/** Everybody whom a rule names, as it names them, with the path; alternatives each for itself. */
export function bysIn(rule: unknown): [path: string, by: Exclude<By, { anyOf: unknown }>][] {
  return partsOf(rule).flatMap(([path, part]) => (isBy(part) ? [[path, part] as const] : []));
}

const shapes = ['person', 'field', 'post', 'of post'];

function isBy(part: object): part is Exclude<By, { anyOf: unknown }> {
  return (
    shapes.includes(Object.keys(part).sort().join(' ')) && Object.values(part).every((name) => typeof name === 'string')
  );
}

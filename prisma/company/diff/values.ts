/** A value that changed, by its path; absent where it was not there before, or is not any more. */
export interface ValueChange {
  readonly path: string;
  readonly was?: unknown;
  readonly is?: unknown;
}

/** What differs between two values as JSON, the deepest places only: lists place by place. */
export function valueChanges(was: unknown, is: unknown, path = ''): ValueChange[] {
  if (was === undefined && is === undefined) return [];
  if (!isNode(was) || !isNode(is) || Array.isArray(was) !== Array.isArray(is))
    return Object.is(was, is)
      ? []
      : [{ path, ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) }];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key) =>
    valueChanges(was[key], is[key], Array.isArray(is) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
  );
}

/** The change as a line: path, old → new. */
export const toldChange = ({ path, ...change }: ValueChange): string =>
  `${path}: ${'was' in change ? JSON.stringify(change.was) : 'nothing'} → ${'is' in change ? JSON.stringify(change.is) : 'nothing'}`;

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The rule again, with a note of every place in it that somebody looked into: what a process asks, it reads first. */
export function watched<T>(rule: T, seen: Set<string>): T {
  const known = new Map<string, unknown>();
  const watch = (value: unknown, path: string): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const proxy =
      known.get(path) ??
      new Proxy(value, {
        get(target, key) {
          const found: unknown = Reflect.get(target, key);
          if (typeof key === 'symbol' || !Object.hasOwn(target, key)) return found;
          seen.add(path);
          return watch(found, Array.isArray(target) ? `${path}[${key}]` : `${path}.${key}`);
        },
      });
    known.set(path, proxy);
    return proxy;
  };
  return watch(rule, 'rule') as T;
}

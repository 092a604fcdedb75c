import type { z } from 'zod';
import { No } from '../no.ts';

/** The value as the contract reads it; what does not keep to it is answered with every fault and its place. */
export function check<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.map(({ path, message }) => ({ path: `/${path.join('/')}`, message }));
  throw new No('invalid', { errors });
}

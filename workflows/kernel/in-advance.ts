import type { Budget } from '../../domain/limit.ts';
import type { Desk } from '../desk/desk.ts';

/** P61. Was it asked early enough before that instant? The look at the clock is a step of its own, on record with its latest instant. */
export async function inAdvance(desk: Desk, name: string, before: number, limit: Budget): Promise<boolean> {
  const checked = await desk.note({ kind: 'notice-checked', step: name, before, limit });
  return (checked.value as { readonly inTime: boolean }).inTime;
}

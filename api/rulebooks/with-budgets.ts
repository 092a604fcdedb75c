import type { Pool, PoolClient } from 'pg';
import { budgets, type Budget } from '../accounts/budgets.ts';

/** The forms with the company's budgets as choices, by name, in each field of the format `account`: those that its own pattern lets through. */
export async function withBudgets<Forms>(client: Pool | PoolClient, company: string, forms: Forms): Promise<Forms> {
  if (!JSON.stringify(forms).includes('"format":"account"')) return forms;
  const known = await budgets(client, company);
  return offering(forms, known) as Forms;
}

function offering(part: unknown, known: readonly Budget[]): unknown {
  if (Array.isArray(part)) return part.map((each) => offering(each, known));
  if (typeof part !== 'object' || part === null) return part;
  const own = Object.fromEntries(Object.entries(part).map(([key, each]) => [key, offering(each, known)]));
  return own['format'] === 'account' ? { ...own, oneOf: choices(known, own['pattern']) } : own;
}

function choices(known: readonly Budget[], pattern: unknown) {
  const fitting = known.filter(({ id }) => typeof pattern !== 'string' || new RegExp(pattern).test(id));
  if (fitting.length === 0) return [nothing];
  return fitting.map(({ id, name }) => ({ const: id, title: name.zh, 'x-en': { title: name.en } }));
}

/** A list of choices is never empty in JSON Schema; no budget is called this. */
const nothing = { const: '', title: '没有可用的预算', 'x-en': { title: 'There is no budget' } };

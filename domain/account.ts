import type { Event } from './events.ts';

/** Money or days that were granted, and what of them is held and spent, all in the smallest unit (fen, half days). */
export interface Account {
  readonly total: number;
  readonly held: number;
  readonly spent: number;
}

interface Room {
  readonly done: boolean;
  readonly available: number;
}

type Settled = Extract<Event, { kind: 'amount-settled' }>;

export type Accounts = Readonly<Record<string, Account>>;

/** The account, or a new one that begins with `opens`. */
export const accountIn = (accounts: Accounts, name: string, opens = 0): Account =>
  accounts[name] ?? { total: opens, held: 0, spent: 0 };

/** What may still be held. */
export const availableIn = ({ total, held, spent }: Account): number => total - held - spent;

interface Booked {
  readonly account: string;
  readonly amount: number;
  readonly opens?: number;
  /** What is held for it already. */
  readonly held?: number;
}

/** Whether the account has as much as is asked for, and how much it has. */
export function roomIn(accounts: Accounts, { account, amount, opens, held = 0 }: Booked): Room {
  const available = availableIn(accountIn(accounts, account, opens)) + held;
  return { done: amount <= available, available };
}

/** What has happened is settled in any case: what there was no room for is `beyond` the account. */
export function settledWithin(room: Room, { happened, amount }: Settled): Room & { readonly beyond?: number } {
  if (!happened || room.done) return room;
  return { ...room, done: true, beyond: amount - Math.max(0, room.available) };
}

/** What a settlement takes off its account: not what went beyond it. */
export const spentBy = ({ amount, filled }: Settled): number => amount - (filled?.beyond ?? 0);

/** The accounts one filled event further. Pure: the sum of the entries on file gives the same. */
export function book(accounts: Accounts, event: Event): Accounts {
  switch (event.kind) {
    case 'account-granted':
      return change(accounts, event.account, 0, { total: event.amount });
    case 'grant-revoked':
      return change(accounts, event.account, 0, { total: -event.amount });
    case 'amount-held':
      return event.filled?.done ? change(accounts, event.account, event.opens, { held: event.amount }) : accounts;
    case 'amount-settled':
      return event.filled?.done
        ? change(accounts, event.account, event.opens, { held: -event.held, spent: spentBy(event) })
        : accounts;
    case 'amount-released':
      return change(accounts, event.account, 0, { held: -event.amount });
    default:
      return accounts;
  }
}

/** Books filled events one after the other; to release what there was no room for books nothing. */
export function booking(accounts: Accounts): (event: Event) => Accounts {
  const refused = new Set<string>();
  let booked = accounts;
  return (event) => {
    if (event.kind === 'amount-held' && event.filled?.done === false) refused.add(event.step);
    if (event.kind === 'amount-released' && refused.delete(event.step)) return booked;
    booked = book(booked, event);
    return booked;
  };
}

/** The accounts after these filled events, in order. */
export function bookAll(accounts: Accounts, events: readonly Event[]): Accounts {
  const next = booking(accounts);
  return events.reduce((_, event) => next(event), accounts);
}

/** The account that an event books to, if any: whoever files it locks that account first. */
export const accountOf = (event: Event): string | undefined => ('account' in event ? event.account : undefined);

function change(accounts: Accounts, name: string, opens: number | undefined, by: Partial<Account>): Accounts {
  const { total, held, spent } = accountIn(accounts, name, opens);
  const { total: more = 0, held: hold = 0, spent: spend = 0 } = by;
  return { ...accounts, [name]: { total: total + more, held: held + hold, spent: spent + spend } };
}

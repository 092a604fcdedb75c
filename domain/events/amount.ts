import type { Named } from './step.ts';

/** What is granted to an account, held in it and taken from it: money, or days of leave. */
export type AmountFact =
  | (Named & {
      readonly kind: 'account-granted';
      readonly account: string;
      readonly name: string;
      readonly amount: number;
    })
  | { readonly kind: 'grant-revoked'; readonly step: string; readonly account: string; readonly amount: number }
  | (Named & {
      readonly kind: 'amount-held';
      readonly account: string;
      readonly amount: number;
      /** What an account that nobody has granted anything yet begins with. */
      readonly opens?: number;
      readonly filled?: Room;
    })
  | (Named & {
      readonly kind: 'amount-settled';
      /** The step that holds the amount; what was held and is not used is free again. */
      readonly hold: string;
      readonly account: string;
      readonly held: number;
      readonly amount: number;
      readonly opens?: number;
      /** It has happened: what the account has not as much for is `beyond` it, and the rest is spent. */
      readonly happened?: true;
      readonly filled?: Room & { readonly beyond?: number };
    })
  | { readonly kind: 'amount-released'; readonly step: string; readonly account: string; readonly amount: number };

/** Whether an account had as much, and how much it had; that is said only to those who may see the account. */
interface Room {
  readonly done: boolean;
  readonly available?: number;
}

import { sharedLoss, type Bearer } from '../../domain/loss-sharing.ts';
import type { Desk } from '../desk/desk.ts';

/** A loss in the smallest unit of the company's money, and who bears which part of it. */
export interface Loss {
  readonly basis: string;
  readonly loss: number;
  readonly bearers: readonly Bearer[];
}

/** P07. A loss is shared by responsibility among persons or shifts, to the last fen; on record, the case goes on. */
export async function lossShared(desk: Desk, name: string, { basis, loss, bearers }: Loss): Promise<void> {
  await desk.note({ kind: 'loss-shared', step: name, basis, loss, shares: sharedLoss(loss, bearers) });
}

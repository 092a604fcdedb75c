import type { Desk } from '../desk/desk.ts';
import { answer } from '../kernel/answer.ts';
import { approval } from '../kernel/approval.ts';
import { copies } from '../kernel/copies.ts';
import { inTime } from '../kernel/in-time.ts';
import { lossShared } from '../kernel/loss.ts';
import { ruling } from '../kernel/ruling.ts';
import { bearers, type Responsibility } from './responsibility.ts';
import type { Complaint, ComplaintRule } from './rule.ts';

/** What the goods brought, and what grade A would have brought, in fen. */
interface Resale {
  readonly sold: boolean;
  readonly gradeAPrice?: number;
  readonly price?: number;
}

/** P08. Goods that came back are received by the warehouse and looked at by quality; the return slip goes out in four parts. */
export async function returnSlip(desk: Desk, { goodsReturned }: Complaint, rule: ComplaintRule): Promise<void> {
  if (!goodsReturned) return;
  await answer(desk, 'return slip', rule.returnSlip.receipt);
  await approval(desk, 'return slip: quality', rule.returnSlip.inspection);
  await copies(desk, 'return slip parts', rule.returnSlip.parts);
}

/** P07. One month for resale from the decision on responsibility; the loss against grade A, or what a ruling names, is shared to the last fen. */
export async function resale(desk: Desk, decided: Responsibility | undefined, rule: ComplaintRule): Promise<void> {
  if (!decided) return;
  const sold = await inTime<Resale>(desk, 'resale', rule.resale);
  const loss = sold?.sold ? lossOn(sold) : (await ruling<{ loss: number }>(desk, 'unsold goods', rule.unsold)).loss;
  await lossShared(desk, 'loss', { basis: 'resale', loss, bearers: bearers(decided) });
}

/** The loss on goods sold is what they brought less than grade A; goods that brought as much are no loss. */
const lossOn = ({ gradeAPrice = 0, price = 0 }: Resale): number => Math.max(0, gradeAPrice - price);

/** A person or a shift that bears a part of a loss; the parts are weights, not percents. */
export interface Bearer {
  readonly bearer: string;
  readonly share: number;
}

/** What a bearer's part comes to, in the smallest unit of money. */
export interface LossShare extends Bearer {
  readonly amount: number;
}

/**
 * P07. Shares a loss (in the smallest unit of money) by weight, to the last unit: each gets the whole units of his part, and what is left goes
 * one by one to the largest remainders, the earlier first. Where nobody has a weight, all bear alike.
 */
export function sharedLoss(loss: number, bearers: readonly Bearer[]): LossShare[] {
  const weights = bearers.some(({ share }) => share > 0) ? bearers.map(({ share }) => share) : bearers.map(() => 1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => BigInt(loss) * BigInt(weight));
  const whole = exact.map((part) => Number(part / BigInt(all)));
  const left = loss - whole.reduce((sum, amount) => sum + amount, 0);
  const byRemainder = exact
    .map((part, at) => ({ at, remainder: part % BigInt(all) }))
    .sort((a, b) => Number(b.remainder - a.remainder) || a.at - b.at);
  const luckless = new Set(byRemainder.slice(0, left).map(({ at }) => at));
  return bearers.map((bearer, at) => ({ ...bearer, amount: (whole[at] ?? 0) + (luckless.has(at) ? 1 : 0) }));
}

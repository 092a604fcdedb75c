/** A range of amounts in the smallest unit: `from` is in it (absent: from nothing on), `below` is not (absent: without end). */
export interface Band {
  readonly from?: number;
  readonly below?: number;
}

/** What is wrong with a rule's bands: amounts in none, in several, or a band that holds no amount at all. */
export type BandFault =
  | { readonly fault: 'gap' | 'overlap'; readonly from: number; readonly below?: number }
  | { readonly fault: 'empty'; readonly band: number };

/** Whether the amount belongs to the band. */
export const inBand = ({ from = 0, below = Infinity }: Band, amount: number): boolean =>
  from <= amount && amount < below;

/** Where bands leave amounts out or claim them twice, from zero upwards; none when each amount lies in exactly one band. */
export function bandFaults(bands: readonly Band[]): BandFault[] {
  const empty = bands.flatMap((band, index): BandFault[] =>
    (band.from ?? 0) < (band.below ?? Infinity) ? [] : [{ fault: 'empty', band: index }],
  );
  const cuts = [...new Set([0, ...bands.flatMap(({ from = 0, below = 0 }) => [from, below])])]
    .filter((cut) => cut >= 0)
    .sort((a, b) => a - b);
  const pieces = cuts.map((from) => ({ from, fault: faultOf(bands.filter((band) => inBand(band, from)).length) }));
  const faulty = pieces.flatMap(({ fault, from }, index): BandFault[] => {
    if (!fault || pieces[index - 1]?.fault === fault) return [];
    const end = pieces.slice(index).find((piece) => piece.fault !== fault)?.from;
    return [{ fault, from, ...(end === undefined ? {} : { below: end }) }];
  });
  return [...empty, ...faulty];
}

function faultOf(holding: number): 'gap' | 'overlap' | undefined {
  if (holding === 1) return undefined;
  return holding === 0 ? 'gap' : 'overlap';
}

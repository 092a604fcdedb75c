/** What the rulebook says of fines by points (P06): the value of one point, and the month's money beyond whose half a fine is split. */
export interface PenaltyRule {
  /** One point, in the smallest unit of the company's money. */
  readonly perPoint: number;
  /** The part of the month's base (in percent) that one month may take; what is above is deducted month by month. */
  readonly atMostPercent: number;
  /** The grounds for which the month's whole bonus is deducted instead. */
  readonly wholeBonusFor?: readonly string[];
}

/** With how many points somebody answers for it, and the month's base of his money. */
export interface Points {
  readonly points: number;
  readonly monthlyBase: number;
}

/** Who was found responsible. */
export interface Responsible extends Points {
  readonly person: string;
}

/** A section (科) that answers as one: the points are those of each person in it and in its teams. */
export interface Section extends Points {
  readonly department: string;
}

/** What a fine comes to and the months it is deducted in, the first of which is the month of the decision. */
export interface Fine {
  readonly points: number;
  readonly amount: number;
  readonly instalments: readonly number[];
}

/** One person's fine. */
export interface Share extends Fine {
  readonly person: string;
}

/** P06. A fine by points; what exceeds the given percent of the month is deducted month by month, unless the ground takes the whole bonus. The instalments sum to the fine. */
export function fine(rule: PenaltyRule, { points, monthlyBase }: Points, ground?: string): Fine {
  if (ground !== undefined && rule.wholeBonusFor?.includes(ground))
    return { points, amount: monthlyBase, instalments: [monthlyBase] };
  const amount = points * rule.perPoint;
  const most = Math.floor((monthlyBase * rule.atMostPercent) / 100);
  return { points, amount, instalments: instalments(amount, most) };
}

/** P06. Each person's fine. */
export function shares(rule: PenaltyRule, responsible: readonly Responsible[], ground?: string): Share[] {
  return responsible.map(({ person, ...points }) => ({ person, ...fine(rule, points, ground) }));
}

/** What is imposed on whom: those named for themselves, and those of the section who are fined as it. */
interface Imposed {
  readonly shares: readonly Share[];
  readonly section?: Fine;
  readonly filled?: { readonly persons: readonly string[] };
}

/** P06. The fines of a penalty, one a person: who is fined as the section is not fined for himself beside it. */
export function finesOf({ shares: named, section, filled: { persons } = { persons: [] } }: Imposed): Share[] {
  const own = named.filter(({ person }) => !persons.includes(person));
  if (!section) return own;
  const { points, amount, instalments: months } = section;
  return [...own, ...persons.map((person) => ({ person, points, amount, instalments: months }))];
}

/** P06. Those of a section who are fined as it: nobody is fined twice, and whoever answers for himself with as much or more pays that. */
export const finedAsSection = (members: readonly string[], { shares: named, section }: Imposed): string[] =>
  members.filter(
    (member) => !named.some(({ person, amount }) => person === member && amount >= (section?.amount ?? 0)),
  );

function instalments(amount: number, most: number): number[] {
  if (amount <= most || most <= 0) return [amount];
  const whole = Math.floor(amount / most);
  const rest = amount - whole * most;
  return [...Array.from({ length: whole }, () => most), ...(rest > 0 ? [rest] : [])];
}

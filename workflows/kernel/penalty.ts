import { fine, shares, type PenaltyRule, type Responsible, type Section, type Share } from '../../domain/penalty.ts';
import type { Desk } from '../desk/desk.ts';

/** Who was found responsible, and by which ground. A penalty cannot be asked for without it (X19). */
export interface Attribution {
  readonly basis: string;
  /** The ground that the rule knows, where there is one: it may take the whole bonus. */
  readonly ground?: string;
  readonly responsible: readonly Responsible[];
  /** A section that answers as one: everyone in it is fined. */
  readonly section?: Section;
}

/** P06. Once it is decided who is responsible, the fine by points, what exceeds half of a month in instalments; on record, the case goes on. */
export async function penalty(
  desk: Desk,
  name: string,
  { basis, ground, responsible, section }: Attribution,
  rule: PenaltyRule,
): Promise<readonly Share[]> {
  const fines = shares(rule, responsible, ground);
  const whole = section && { section: { department: section.department, ...fine(rule, section, ground) } };
  await desk.note({ kind: 'penalty-imposed', step: name, basis, shares: fines, ...whole });
  return fines;
}
